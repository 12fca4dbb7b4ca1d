namespace Fluxion;

/// <summary>The one-step methods that flow layers are made of; <see cref="Step"/> has the same ones for bodies.</summary>
public enum Method
{
    /// <summary>Explicit Euler, order 1.</summary>
    Euler,

    /// <summary>Explicit midpoint, order 2.</summary>
    Midpoint,

    /// <summary>Heun, order 2.</summary>
    Heun,

    /// <summary>The classical Runge–Kutta method, order 4.</summary>
    Rk4,

    /// <summary>Symplectic Euler, order 1, for x = (q, p).</summary>
    SymplecticEuler,

    /// <summary>Störmer–Verlet, order 2, for x = (q, p).</summary>
    StormerVerlet,

    /// <summary>Yoshida's method of order 4, for x = (q, p).</summary>
    Yoshida4,

    /// <summary>Yoshida's method of order 6, for x = (q, p).</summary>
    Yoshida6,

    /// <summary>Implicit midpoint, order 2, by fixed-point iteration.</summary>
    ImplicitMidpoint,

    /// <summary>The explicit Runge–Kutta method of a tableau.</summary>
    RungeKutta,
}
