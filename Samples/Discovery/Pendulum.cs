namespace Fluxion.Samples;

/// <summary>A pendulum: H(q, p) = p²/2 − cos q.</summary>
[VectorField]
public static partial class Pendulum
{
    [Hamiltonian]
    private static Scalar H(Scalar q, Scalar p) => 0.5 * p * p - Cos(q);

    internal static partial Vec F([Dim(2)] Vec x);
}
