using System;

namespace Fluxion.Samples;

/// <summary>x' = Ax in the plane, a damped rotation, with its flow in closed form.</summary>
internal static class LinearSystem
{
    /// <summary>A by columns.</summary>
    public static readonly double[] A = [-0.1, -0.9, 1.1, -0.3];

    /// <summary>
    /// exp(hA) x = e^(hs) (cos(hω) x + sin(hω)/ω (A − s) x) with s = tr A/2 and ω² = det(A − s), from the theorem of Cayley and Hamilton.
    /// </summary>
    /// <param name="h">Time.</param>
    /// <param name="x">2 components.</param>
    /// <param name="result">2 components, overwritten.</param>
    public static void Flow(double h, ReadOnlySpan<double> x, Span<double> result)
    {
        double s = (A[0] + A[3]) / 2, w = Math.Sqrt(((A[0] - s) * (A[3] - s)) - (A[1] * A[2]));
        (double grow, double cos, double sin) = (Math.Exp(h * s), Math.Cos(h * w), Math.Sin(h * w) / w);
        result[0] = grow * ((cos * x[0]) + (sin * (((A[0] - s) * x[0]) + (A[2] * x[1]))));
        result[1] = grow * ((cos * x[1]) + (sin * ((A[1] * x[0]) + ((A[3] - s) * x[1]))));
    }
}
