using System;

namespace Fluxion.Contest;

/// <summary>The samples of the workloads, equal for all contestants.</summary>
internal static class Samples
{
    /// <summary>The one input of W1.</summary>
    public static readonly double[] Single = [0.1, -0.2, 0.3, 0.15, -0.25];

    /// <summary>Rows (t, x₁ … x₄), t in [0, 1) and x in [−½, ½): seed 7.</summary>
    public static double[] TimesAndStates(int count)
    {
        var random = new SplitMix64(7);
        double[] rows = new double[5 * count];
        for (int i = 0; i < rows.Length; i++)
            rows[i] = i % 5 == 0 ? random.Unit() : random.Uniform(-0.5, 0.5);
        return rows;
    }

    /// <summary>The times and the states of <see cref="TimesAndStates"/>, apart.</summary>
    public static (double[] Times, double[] States) Split(int count)
    {
        double[] rows = TimesAndStates(count), times = new double[count], states = new double[4 * count];
        for (int i = 0; i < count; i++)
        {
            times[i] = rows[5 * i];
            rows.AsSpan((5 * i) + 1, 4).CopyTo(states.AsSpan(4 * i));
        }

        return (times, states);
    }

    /// <summary>States in [−½, ½)⁴: seed 7.</summary>
    public static double[] States(int count) => new SplitMix64(7).Uniform(4 * count, -0.5, 0.5);

    /// <summary>Targets in [−½, ½)⁴: seed 8.</summary>
    public static double[] Targets(int count) => new SplitMix64(8).Uniform(4 * count, -0.5, 0.5);

    /// <summary>
    /// Points of the square [−1, 1)², and the probability that they are within the circle of radius √½: <paramref name="certainty"/> for those that are, one less it for the
    /// others. With certain labels logits grow without bound, and a network trained for long comes to have cotangents that are subnormal, which take some machines twenty times as long.
    /// </summary>
    public static (double[] Points, double[] Labels) Circle(int count, double certainty = 1)
    {
        double[] points = new SplitMix64(7).Uniform(2 * count, -1, 1), labels = new double[count];
        for (int i = 0; i < count; i++)
            labels[i] = (points[2 * i] * points[2 * i]) + (points[(2 * i) + 1] * points[(2 * i) + 1]) < 0.5 ? certainty : 1 - certainty;
        return (points, labels);
    }

    /// <summary>Images of 28×28 pixels in [0, 1) with random classes, one of ten.</summary>
    public static (double[] Images, double[] Labels) Images(int count)
    {
        double[] labels = new double[10 * count];
        var random = new SplitMix64(8);
        for (int i = 0; i < count; i++)
            labels[(10 * i) + (int)(random.Next() % 10)] = 1;
        return (new SplitMix64(7).Uniform(784 * count, 0, 1), labels);
    }
}
