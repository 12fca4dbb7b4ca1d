using System;
using System.Linq;

namespace Fluxion.Samples;

/// <summary>States of trajectories at random times of [0, 1], to learn a flow from.</summary>
/// <param name="T">Times, one per sample.</param>
/// <param name="X">Initial states, [sample][component].</param>
/// <param name="Y">States at these times, [sample][component].</param>
internal sealed record Trajectories(double[] T, double[] X, double[] Y)
{
    /// <summary>The flow at random times from each initial state; every component is disturbed by noise · normal.</summary>
    public static Trajectories Draw(double[][] starts, int times, Func<double[], double, double[]> exact, double noise, int seed)
    {
        var random = new Random(seed);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        double[] t = [.. Enumerable.Range(0, starts.Length * times).Select(_ => random.NextDouble())];
        double[][] rows = [.. t.Select((time, i) => exact(starts[i / times], time))];
        return new Trajectories(t, [.. t.SelectMany((_, i) => starts[i / times])], [.. rows.SelectMany(row => row.Select(value => value + (noise * Normal())))]);
    }
}
