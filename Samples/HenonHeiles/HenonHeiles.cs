namespace Fluxion.Samples;

/// <summary>
/// The system of Hénon and Heiles (The Astronomical Journal 69, 1964): two oscillators of unit frequency with a cubic coupling.
/// Orbits with H &lt; 1/6 stay bounded; many of them are chaotic.
/// </summary>
[VectorField]
public static partial class HenonHeiles
{
    /// <summary>The energy.</summary>
    [Hamiltonian]
    public static double H(double q1, double q2, double p1, double p2)
        => 0.5 * (q1 * q1 + q2 * q2 + p1 * p1 + p2 * p2) + q1 * q1 * q2 - q2 * q2 * q2 / 3;

    internal static Scalar Energy([Dim(4)] Vec x)
        => H((double)x[0], (double)x[1], (double)x[2], (double)x[3]);

    internal static partial Vec F([Dim(4)] Vec x);
}
