using System;

namespace Fluxion.Samples;

/// <summary>Initial states for comparisons, from a generator that training does not use.</summary>
internal static class UnseenStates
{
    /// <summary>Uniform in [−half, half]ⁿ, those that a condition holds for.</summary>
    public static double[][] Draw(int count, int dimension, double half, int seed, SamplePredicate? condition = null)
    {
        var random = new Random(seed);
        double[][] states = new double[count][];
        for (int i = 0; i < count; i++)
        {
            do
            {
                states[i] = new double[dimension];
                foreach (ref double value in states[i].AsSpan()) value = half * ((2 * random.NextDouble()) - 1);
            }
            while (condition is not null && !condition(states[i]));
        }

        return states;
    }
}
