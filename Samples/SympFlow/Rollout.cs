using System;

namespace Fluxion.Samples;

/// <summary>Long times from a map that knows [0, 1] only: N(t − ⌊t⌋) after ⌊t⌋ compositions of N(1).</summary>
public static class Rollout
{
    /// <summary>Writes the states at times 0, 1/perUnit, 2/perUnit …; allocates nothing.</summary>
    /// <param name="map">The map.</param>
    /// <param name="start">The state at time 0.</param>
    /// <param name="perUnit">The number of states per unit of time, at least 1.</param>
    /// <param name="states">Filled with whole states, [time][component]; its length says how many.</param>
    public static void Fill(FlowMap map, ReadOnlySpan<double> start, int perUnit, Span<double> states)
    {
        int length = start.Length;
        start.CopyTo(states);
        for (int i = 1; i < states.Length / length; i++)
        {
            int whole = (i - 1) / perUnit * perUnit;
            map((double)(i - whole) / perUnit, states.Slice(length * whole, length), states.Slice(length * i, length));
        }
    }

    /// <summary>The states at times 0, 1/perUnit, 2/perUnit …, [time][component].</summary>
    public static double[] Trajectory(FlowMap map, ReadOnlySpan<double> start, int perUnit, int count)
    {
        double[] states = new double[start.Length * count];
        Fill(map, start, perUnit, states);
        return states;
    }

    /// <summary>The state after whole steps of length 1.</summary>
    public static double[] After(FlowMap map, ReadOnlySpan<double> start, int steps)
    {
        double[] state = start.ToArray(), next = new double[start.Length];
        for (int i = 0; i < steps; i++)
        {
            map(1, state, next);
            (state, next) = (next, state);
        }

        return state;
    }
}
