using static Fluxion.Samplers;

namespace Fluxion.Samples;

/// <summary>The states that the flow of the oscillator is learnt on: the corners of the box |q|, |p| ≤ 1.2 turn on a circle of radius 1.7.</summary>
internal static class Disc
{
    private const double Radius = 1.75;

    /// <summary>The disc of radius 1.75.</summary>
    public static StateSet States { get; } = new(2, Where(Uniform(-Radius, Radius), static x => Norm2(x) < Radius * Radius), static x => Norm2(x) < Radius * Radius, static x => HarmonicOscillator.H(x[0], x[1]));

    private static double Norm2(System.ReadOnlySpan<double> x) => (x[0] * x[0]) + (x[1] * x[1]);
}
