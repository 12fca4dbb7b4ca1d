using System;

namespace Fluxion.Samples;

/// <summary>Accurate orbits of Hénon–Heiles to judge by: Gauss–Legendre of order 8 with step 1/32, |ΔH| at rounding for thousands of periods.</summary>
internal static class Orbits
{
    private const int StepsPerUnit = 32;

    /// <summary>The state of the slides, a chaotic orbit of energy 0.1288.</summary>
    public static ReadOnlySpan<double> SlideState => [0.3, -0.3, 0.3, 0.15];

    /// <summary>H of a state (q₁, q₂, p₁, p₂).</summary>
    public static double Energy(ReadOnlySpan<double> x) => HenonHeiles.H(x[0], x[1], x[2], x[3]);

    /// <summary>States at times 0, 1/perUnit, 2/perUnit …, [time][component].</summary>
    public static double[] Reference(ReadOnlySpan<double> start, int perUnit, int count)
    {
        double[] states = new double[4 * count];
        new GaussLegendre8(HenonHeiles.F, 4).Trajectory(start, 1.0 / StepsPerUnit, StepsPerUnit / perUnit, states);
        return states;
    }

    /// <summary>States at times 0, 1/perUnit, … by a one-step map: N(t − ⌊t⌋) after ⌊t⌋ compositions of N(1).</summary>
    public static double[] RollOut(Action<double, ReadOnlySpan<double>, Span<double>> map, ReadOnlySpan<double> start, int perUnit, int count)
    {
        double[] states = new double[4 * count];
        Span<double> whole = [.. start], next = stackalloc double[4];
        for (int i = 0; i < count; i++)
        {
            if (i > 0 && i % perUnit == 0)
            {
                map(1.0, whole, next);
                next.CopyTo(whole);
            }

            map((double)(i % perUnit) / perUnit, whole, states.AsSpan(4 * i, 4));
        }

        return states;
    }

    /// <summary>Unseen initial states: uniform in [−½, ½]⁴ with H &lt; 1/6 − 0.01.</summary>
    public static double[][] Unseen(int count, int seed)
    {
        var random = new Random(seed);
        double[][] states = new double[count][];
        for (int i = 0; i < count; i++)
        {
            do states[i] = [random.NextDouble() - 0.5, random.NextDouble() - 0.5, random.NextDouble() - 0.5, random.NextDouble() - 0.5];
            while (Energy(states[i]) >= (1.0 / 6) - 0.01);
        }

        return states;
    }

    /// <summary>‖a − b‖.</summary>
    public static double Distance(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++) sum += (a[i] - b[i]) * (a[i] - b[i]);
        return Math.Sqrt(sum);
    }
}
