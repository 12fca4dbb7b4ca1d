using System;

namespace Fluxion.Samples;

/// <summary>The velocity u(t, x) of Burgers' equation u_t + u u_x = ν u_xx on [−1, 1], u(0, x) = −sin πx, u(t, ±1) = 0.</summary>
[Model]
public sealed partial class BurgersFlow
{
    /// <summary>ν.</summary>
    internal const double Viscosity = 0.01 / Math.PI;

    [Dense(20, Activation.Tanh)]
    [Dense(20, Activation.Tanh)]
    [Dense(20, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar Net(Scalar t, Scalar x);

    // The start and the ends hold for every θ.
    [Forward]
    private Scalar U(Scalar t, Scalar x) => -Sin(Math.PI * x) + t * (1 - x * x) * Net(t, x);

    private Scalar Slope(Scalar t, Scalar x) => D(U(t, x), x);

    private Scalar Defect(Scalar t, Scalar x) => D(U(t, x), t) + U(t, x) * Slope(t, x) - Viscosity * D(Slope(t, x), x);

    [Loss(Residuals = true)]
    private Scalar Equation(Scalar t, Scalar x) => Norm2(Vector(Defect(t, x)));
}
