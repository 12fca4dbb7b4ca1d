using System;

namespace Fluxion.Samples;

/// <summary>The harmonic oscillator q' = p, p' = −q, whose flow turns the plane.</summary>
[VectorField]
public static partial class HarmonicOscillator
{
    /// <summary>The energy.</summary>
    [Hamiltonian]
    public static double H(double q, double p) => 0.5 * (q * q + p * p);

    internal static partial Vec F([Dim(2)] Vec x);

    internal static double Energy(double[] x) => H(x[0], x[1]);

    internal static double[] Exact(double[] x, double t) =>
        [(Math.Cos(t) * x[0]) + (Math.Sin(t) * x[1]), (Math.Cos(t) * x[1]) - (Math.Sin(t) * x[0])];
}
