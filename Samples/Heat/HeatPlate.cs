using System;

namespace Fluxion.Samples;

/// <summary>The temperature u(t, x) of the unit square: u_t = κ Δu inside, u = 0 on the edges, two modes to begin with.</summary>
[Model]
public sealed partial class HeatPlate
{
    private const double Conductivity = 0.05;

    [Dense(20, Activation.Tanh)]
    [Dense(20, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar Net(Scalar t, [Dim(2)] Vec x);

    private static Scalar Start([Dim(2)] Vec x) => Sin(Math.PI * x[0]) * Sin(Math.PI * x[1]) + 0.5 * Sin(2 * Math.PI * x[0]) * Sin(Math.PI * x[1]);

    private static Scalar Bubble([Dim(2)] Vec x) => x[0] * (1 - x[0]) * x[1] * (1 - x[1]);

    // The start and the edges hold for every θ.
    [Forward]
    private Scalar U(Scalar t, [Dim(2)] Vec x) => Start(x) + t * Bubble(x) * Net(t, x);

    private Vec Defect(Scalar t, [Dim(2)] Vec x) => Vector(D(U(t, x), t) - Conductivity * Laplacian(U(t, x), x));

    [Loss(Residuals = true)]
    private Scalar Equation(Scalar t, [Dim(2)] Vec x) => Norm2(Defect(t, x));

    /// <summary>The exact solution: every mode decays with its own eigenvalue of the Laplacian, −2π² and −5π².</summary>
    internal static double Exact(double t, double x, double y)
        => (Math.Exp(-2 * Math.PI * Math.PI * Conductivity * t) * Math.Sin(Math.PI * x) * Math.Sin(Math.PI * y))
            + (0.5 * Math.Exp(-5 * Math.PI * Math.PI * Conductivity * t) * Math.Sin(2 * Math.PI * x) * Math.Sin(Math.PI * y));
}
