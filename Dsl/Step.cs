namespace Fluxion;

/// <summary>
/// One-step methods φ_F^h in bodies: the state after a time <c>h</c> under x' = F(x) or x' = F(t, x), in equal sub-steps of h/steps.
/// F is the name of a member: a field, a body, a network. Everything is differentiated through: the state, the time, the step, the parameters of F.
/// The methods that split x = (q, p) into halves kick p by the lower half of F and drift q by the upper half. They are symplectic, and have their order,
/// when the lower half does not depend on p nor the upper one on q, as for H = T(p) + V(q); a field of a Hamiltonian that is not of this form is refused.
/// </summary>
public static class Step
{
    /// <summary>The explicit Euler method, order 1: x + h F(x).</summary>
    /// <param name="field">F(x).</param>
    /// <param name="x">The state at the start.</param>
    /// <param name="h">The time to advance by.</param>
    /// <param name="steps">The number of sub-steps, a constant from 1 on.</param>
    public static Vec Euler(AutonomousField field, Vec x, Scalar h, int steps = 1) => throw Symbolic.Evaluated("Step.Euler");

    /// <summary>The explicit Euler method, order 1: x + h F(x).</summary>
    /// <param name="field">F(t, x).</param>
    /// <param name="t">The time at the start.</param>
    /// <param name="x">The state at the start.</param>
    /// <param name="h">The time to advance by.</param>
    /// <param name="steps">The number of sub-steps, a constant from 1 on.</param>
    public static Vec Euler(TimeDependentField field, Scalar t, Vec x, Scalar h, int steps = 1) => throw Symbolic.Evaluated("Step.Euler");

    /// <summary>The explicit midpoint method, order 2: x + h F(x + h/2 F(x)).</summary>
    /// <param name="field">F(x).</param>
    /// <param name="x">The state at the start.</param>
    /// <param name="h">The time to advance by.</param>
    /// <param name="steps">The number of sub-steps, a constant from 1 on.</param>
    public static Vec Midpoint(AutonomousField field, Vec x, Scalar h, int steps = 1) => throw Symbolic.Evaluated("Step.Midpoint");

    /// <summary>The explicit midpoint method, order 2: x + h F(x + h/2 F(x)).</summary>
    /// <param name="field">F(t, x).</param>
    /// <param name="t">The time at the start.</param>
    /// <param name="x">The state at the start.</param>
    /// <param name="h">The time to advance by.</param>
    /// <param name="steps">The number of sub-steps, a constant from 1 on.</param>
    public static Vec Midpoint(TimeDependentField field, Scalar t, Vec x, Scalar h, int steps = 1) => throw Symbolic.Evaluated("Step.Midpoint");

    /// <summary>Heun's method, the explicit trapezoidal rule, order 2: x + h/2 (k₁ + k₂), k₁ = F(x), k₂ = F(x + h k₁).</summary>
    /// <param name="field">F(x).</param>
    /// <param name="x">The state at the start.</param>
    /// <param name="h">The time to advance by.</param>
    /// <param name="steps">The number of sub-steps, a constant from 1 on.</param>
    public static Vec Heun(AutonomousField field, Vec x, Scalar h, int steps = 1) => throw Symbolic.Evaluated("Step.Heun");

    /// <summary>Heun's method, the explicit trapezoidal rule, order 2: x + h/2 (k₁ + k₂), k₁ = F(x), k₂ = F(x + h k₁).</summary>
    /// <param name="field">F(t, x).</param>
    /// <param name="t">The time at the start.</param>
    /// <param name="x">The state at the start.</param>
    /// <param name="h">The time to advance by.</param>
    /// <param name="steps">The number of sub-steps, a constant from 1 on.</param>
    public static Vec Heun(TimeDependentField field, Scalar t, Vec x, Scalar h, int steps = 1) => throw Symbolic.Evaluated("Step.Heun");

    /// <summary>The classical Runge–Kutta method, order 4.</summary>
    /// <param name="field">F(x).</param>
    /// <param name="x">The state at the start.</param>
    /// <param name="h">The time to advance by.</param>
    /// <param name="steps">The number of sub-steps, a constant from 1 on.</param>
    public static Vec Rk4(AutonomousField field, Vec x, Scalar h, int steps = 1) => throw Symbolic.Evaluated("Step.Rk4");

    /// <summary>The classical Runge–Kutta method, order 4.</summary>
    /// <param name="field">F(t, x).</param>
    /// <param name="t">The time at the start.</param>
    /// <param name="x">The state at the start.</param>
    /// <param name="h">The time to advance by.</param>
    /// <param name="steps">The number of sub-steps, a constant from 1 on.</param>
    public static Vec Rk4(TimeDependentField field, Scalar t, Vec x, Scalar h, int steps = 1) => throw Symbolic.Evaluated("Step.Rk4");

    /// <summary>The symplectic Euler method, order 1: p ← p + h F_p, then q ← q + h F_q.</summary>
    /// <param name="field">F(x).</param>
    /// <param name="x">The state at the start.</param>
    /// <param name="h">The time to advance by.</param>
    /// <param name="steps">The number of sub-steps, a constant from 1 on.</param>
    public static Vec SymplecticEuler(AutonomousField field, Vec x, Scalar h, int steps = 1) => throw Symbolic.Evaluated("Step.SymplecticEuler");

    /// <summary>The symplectic Euler method, order 1: p ← p + h F_p, then q ← q + h F_q.</summary>
    /// <param name="field">F(t, x).</param>
    /// <param name="t">The time at the start.</param>
    /// <param name="x">The state at the start.</param>
    /// <param name="h">The time to advance by.</param>
    /// <param name="steps">The number of sub-steps, a constant from 1 on.</param>
    public static Vec SymplecticEuler(TimeDependentField field, Scalar t, Vec x, Scalar h, int steps = 1) => throw Symbolic.Evaluated("Step.SymplecticEuler");

    /// <summary>The Störmer–Verlet method, order 2: half a kick of p, a drift of q, half a kick.</summary>
    /// <param name="field">F(x).</param>
    /// <param name="x">The state at the start.</param>
    /// <param name="h">The time to advance by.</param>
    /// <param name="steps">The number of sub-steps, a constant from 1 on.</param>
    public static Vec StormerVerlet(AutonomousField field, Vec x, Scalar h, int steps = 1) => throw Symbolic.Evaluated("Step.StormerVerlet");

    /// <summary>The Störmer–Verlet method, order 2: half a kick of p, a drift of q, half a kick.</summary>
    /// <param name="field">F(t, x).</param>
    /// <param name="t">The time at the start.</param>
    /// <param name="x">The state at the start.</param>
    /// <param name="h">The time to advance by.</param>
    /// <param name="steps">The number of sub-steps, a constant from 1 on.</param>
    public static Vec StormerVerlet(TimeDependentField field, Scalar t, Vec x, Scalar h, int steps = 1) => throw Symbolic.Evaluated("Step.StormerVerlet");

    /// <summary>Yoshida's composition of three Störmer–Verlet steps, order 4.</summary>
    /// <param name="field">F(x).</param>
    /// <param name="x">The state at the start.</param>
    /// <param name="h">The time to advance by.</param>
    /// <param name="steps">The number of sub-steps, a constant from 1 on.</param>
    public static Vec Yoshida4(AutonomousField field, Vec x, Scalar h, int steps = 1) => throw Symbolic.Evaluated("Step.Yoshida4");

    /// <summary>Yoshida's composition of three Störmer–Verlet steps, order 4.</summary>
    /// <param name="field">F(t, x).</param>
    /// <param name="t">The time at the start.</param>
    /// <param name="x">The state at the start.</param>
    /// <param name="h">The time to advance by.</param>
    /// <param name="steps">The number of sub-steps, a constant from 1 on.</param>
    public static Vec Yoshida4(TimeDependentField field, Scalar t, Vec x, Scalar h, int steps = 1) => throw Symbolic.Evaluated("Step.Yoshida4");

    /// <summary>Yoshida's composition of seven Störmer–Verlet steps, order 6.</summary>
    /// <param name="field">F(x).</param>
    /// <param name="x">The state at the start.</param>
    /// <param name="h">The time to advance by.</param>
    /// <param name="steps">The number of sub-steps, a constant from 1 on.</param>
    public static Vec Yoshida6(AutonomousField field, Vec x, Scalar h, int steps = 1) => throw Symbolic.Evaluated("Step.Yoshida6");

    /// <summary>Yoshida's composition of seven Störmer–Verlet steps, order 6.</summary>
    /// <param name="field">F(t, x).</param>
    /// <param name="t">The time at the start.</param>
    /// <param name="x">The state at the start.</param>
    /// <param name="h">The time to advance by.</param>
    /// <param name="steps">The number of sub-steps, a constant from 1 on.</param>
    public static Vec Yoshida6(TimeDependentField field, Scalar t, Vec x, Scalar h, int steps = 1) => throw Symbolic.Evaluated("Step.Yoshida6");

    /// <summary>The implicit midpoint method, order 2, symplectic for every Hamiltonian: x + h F(z), z = x + h/2 F(z), z by fixed-point iteration from z = x.</summary>
    /// <param name="field">F(x).</param>
    /// <param name="x">The state at the start.</param>
    /// <param name="h">The time to advance by.</param>
    /// <param name="iterations">The number of evaluations of F that z is iterated by, a constant from 1 on. Each shrinks the error of z by about h/2 ‖F′‖.</param>
    /// <param name="steps">The number of sub-steps, a constant from 1 on.</param>
    public static Vec ImplicitMidpoint(AutonomousField field, Vec x, Scalar h, int iterations = 12, int steps = 1) => throw Symbolic.Evaluated("Step.ImplicitMidpoint");

    /// <summary>The implicit midpoint method, order 2, symplectic for every Hamiltonian: x + h F(z), z = x + h/2 F(z), z by fixed-point iteration from z = x.</summary>
    /// <param name="field">F(t, x).</param>
    /// <param name="t">The time at the start.</param>
    /// <param name="x">The state at the start.</param>
    /// <param name="h">The time to advance by.</param>
    /// <param name="iterations">The number of evaluations of F that z is iterated by, a constant from 1 on. Each shrinks the error of z by about h/2 ‖F′‖.</param>
    /// <param name="steps">The number of sub-steps, a constant from 1 on.</param>
    public static Vec ImplicitMidpoint(TimeDependentField field, Scalar t, Vec x, Scalar h, int iterations = 12, int steps = 1) => throw Symbolic.Evaluated("Step.ImplicitMidpoint");

    /// <summary>The explicit Runge–Kutta method of a tableau.</summary>
    /// <param name="field">F(x).</param>
    /// <param name="x">The state at the start.</param>
    /// <param name="h">The time to advance by.</param>
    /// <param name="tableau">The tableau of Butcher as a constant text: a line "c | a₁ a₂ …" for each stage, then "| b₁ b₂ …". Entries are numbers or ratios
    /// such as -1/3; lines of dashes are ignored, a semicolon ends a line too.</param>
    /// <param name="steps">The number of sub-steps, a constant from 1 on.</param>
    public static Vec RungeKutta(AutonomousField field, Vec x, Scalar h, string tableau, int steps = 1) => throw Symbolic.Evaluated("Step.RungeKutta");

    /// <summary>The explicit Runge–Kutta method of a tableau.</summary>
    /// <param name="field">F(t, x).</param>
    /// <param name="t">The time at the start.</param>
    /// <param name="x">The state at the start.</param>
    /// <param name="h">The time to advance by.</param>
    /// <param name="tableau">The tableau of Butcher as a constant text: a line "c | a₁ a₂ …" for each stage, then "| b₁ b₂ …". Entries are numbers or ratios
    /// such as -1/3; lines of dashes are ignored, a semicolon ends a line too.</param>
    /// <param name="steps">The number of sub-steps, a constant from 1 on.</param>
    public static Vec RungeKutta(TimeDependentField field, Scalar t, Vec x, Scalar h, string tableau, int steps = 1) => throw Symbolic.Evaluated("Step.RungeKutta");
}
