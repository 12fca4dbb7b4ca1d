using System;

namespace Fluxion;

/// <summary>The distributions that come with the library; meant for <c>using static Fluxion.Samplers</c>.</summary>
public static class Samplers
{
    /// <summary>Every component independent and uniform in [<paramref name="low"/>, <paramref name="high"/>).</summary>
    /// <exception cref="ArgumentException">The bounds are not finite, or low exceeds high.</exception>
    public static Distribution Uniform(double low, double high) => new UniformDistribution([low], [high], isBroadcast: true);

    /// <summary>Component i independent and uniform in [<paramref name="low"/>ᵢ, <paramref name="high"/>ᵢ).</summary>
    /// <exception cref="ArgumentException">The bounds are not finite, of different length, or low exceeds high.</exception>
    public static Distribution Uniform(double[] low, double[] high) => new UniformDistribution(low, high, isBroadcast: false);

    /// <summary>Every component independent and normal.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="deviation">The standard deviation.</param>
    public static Distribution Normal(double mean = 0, double deviation = 1) => From(null, (ref stream, values) =>
    {
        for (int i = 0; i < values.Length; i++)
            values[i] = mean + (deviation * stream.NextNormal());
    });

    /// <summary>Every component equal to <paramref name="value"/>.</summary>
    public static Distribution Constant(double value) => From(null, (ref _, values) => values.Fill(value));

    /// <summary>A distribution given by a function, of <paramref name="length"/> components (null: any number).</summary>
    public static Distribution From(int? length, SampleFunction sample) => new FunctionDistribution(length, sample);

    /// <summary>
    /// A distribution conditioned on <paramref name="predicate"/>, by rejection: a sample is drawn until the predicate holds, e.g.
    /// <c>Where(Uniform(-1, 1), x => H(x) &lt; 0.2)</c> for a sublevel set.
    /// </summary>
    /// <param name="distribution">What candidates are drawn from.</param>
    /// <param name="predicate">Whether a candidate is kept; pure, and callable from several threads.</param>
    public static Distribution Where(Distribution distribution, SamplePredicate predicate) => new ConditionedDistribution(distribution, predicate);
}
