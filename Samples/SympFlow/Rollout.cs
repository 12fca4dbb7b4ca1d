using System;

namespace Fluxion.Samples;

/// <summary>Long times from a map that knows [0, 1] only: N(t − ⌊t⌋) after ⌊t⌋ compositions of N(1).</summary>
internal static class Rollout
{
    /// <summary>States at times 0, 1/perUnit, 2/perUnit …, [time][component].</summary>
    public static double[] Trajectory(FlowMap map, ReadOnlySpan<double> start, int perUnit, int count)
    {
        int length = start.Length;
        double[] states = new double[length * count], whole = start.ToArray(), next = new double[length];
        for (int i = 0; i < count; i++)
        {
            if (i > 0 && i % perUnit == 0) Step(map, whole, next);
            map((double)(i % perUnit) / perUnit, whole, states.AsSpan(length * i, length));
        }

        return states;
    }

    /// <summary>The state after whole steps of length 1.</summary>
    public static double[] After(FlowMap map, ReadOnlySpan<double> start, int steps)
    {
        double[] state = start.ToArray(), next = new double[start.Length];
        for (int i = 0; i < steps; i++) Step(map, state, next);
        return state;
    }

    private static void Step(FlowMap map, Span<double> state, Span<double> next)
    {
        map(1, state, next);
        next.CopyTo(state);
    }
}
