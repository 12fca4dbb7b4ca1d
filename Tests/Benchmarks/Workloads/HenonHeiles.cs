namespace Fluxion.Benchmarks;

/// <summary>The Hénon–Heiles field: of workloads W4, W4s and W5, and by itself with its Jacobian.</summary>
[VectorField(Precision = Numbers.Precision, Accuracy = Numbers.Accuracy)]
public static partial class HenonHeiles
{
    /// <summary>The energy.</summary>
    [Hamiltonian]
    public static double H(double q1, double q2, double p1, double p2)
        => 0.5 * (q1 * q1 + q2 * q2 + p1 * p1 + p2 * p2) + q1 * q1 * q2 - q2 * q2 * q2 / 3;

    [Derivatives(Derivative.ValueAndJacobian)]
    [Columns]
    internal static partial Vec F([Dim(4)] Vec x);
}
