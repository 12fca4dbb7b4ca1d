namespace Fluxion.Samples.Tests;

/// <summary>The system of Hénon and Heiles with positions and momenta as vectors.</summary>
[VectorField]
public static partial class StepField
{
    [Hamiltonian]
    private static Scalar H([Dim(2)] Vec q, [Dim(2)] Vec p)
        => 0.5 * (Norm2(q) + Norm2(p)) + q[0] * q[0] * q[1] - q[1] * q[1] * q[1] / 3;

    internal static partial Vec F([Dim(4)] Vec x);
}
