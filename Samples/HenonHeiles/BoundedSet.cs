using System;
using static Fluxion.Samplers;

namespace Fluxion.Samples;

/// <summary>The states that the flow is learnt on: the bounded ones, with a margin around them. H &lt; 0.2 in the triangle of the saddles, widened by a tenth.</summary>
internal static class BoundedSet
{
    private const double Margin = 1.1;

    /// <summary>Whether a state belongs to the set.</summary>
    public static bool Contains(ReadOnlySpan<double> x)
        => Orbits.Energy(x) < 0.2 && x[1] > -0.5 * Margin && Math.Sqrt(3) * Math.Abs(x[0]) < Margin - x[1];

    /// <summary>Uniform on the set.</summary>
    public static Distribution Uniform { get; } = Where(Samplers.Uniform([-1, -0.6, -0.65, -0.65], [1, 1.1, 0.65, 0.65]), Contains);

    /// <summary>The set with its energy.</summary>
    public static StateSet States { get; } = new(4, Uniform, Contains, Orbits.Energy);
}
