namespace Fluxion.Samples.Tests;

/// <summary>The field of Hénon and Heiles with its derivatives as numbers.</summary>
[VectorField]
public static partial class DerivativeField
{
    /// <summary>The energy.</summary>
    [Hamiltonian]
    [Derivatives(Derivative.Hessian | Derivative.Hvp)]
    public static double H(double q1, double q2, double p1, double p2)
        => 0.5 * (q1 * q1 + q2 * q2 + p1 * p1 + p2 * p2) + q1 * q1 * q2 - q2 * q2 * q2 / 3;

    [Derivatives(Derivative.Jacobian | Derivative.Jvp | Derivative.Vjp)]
    [Columns]
    internal static partial Vec F([Dim(4)] Vec x);
}
