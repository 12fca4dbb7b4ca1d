using System;
using System.Linq;

namespace Fluxion.Samples;

/// <summary>Trajectories of prey and predators on [0, 10], measured at irregular times, with noise of 1 % of each variable's standard deviation.</summary>
public sealed class Measurements
{
    /// <summary>The last time.</summary>
    public const double End = 10;

    private const int Times = 30;

    /// <summary>Measures trajectories from random starts; the first time of each is 0.</summary>
    /// <param name="trajectories">The number of trajectories, at least 1.</param>
    /// <param name="seed">Equal seeds give equal measurements.</param>
    public Measurements(int trajectories, int seed)
    {
        var random = new Random(seed);
        int count = trajectories * Times;
        (T, Which, X) = (new double[count], new double[count * trajectories], new double[count * 2]);
        Starts = UnseenStates.Draw(trajectories, 2, 0.5, seed).Select(static x => new[] { 1 + x[0], 1 + x[1] }).ToArray();
        for (int i = 0; i < count; i++)
        {
            T[i] = i % Times == 0 ? 0 : End * random.NextDouble();
            Which[(i * trajectories) + (i / Times)] = 1;
            Exact(Starts[i / Times], T[i]).CopyTo(X, 2 * i);
        }

        double[] deviations = [Deviation(0), Deviation(1)];
        for (int i = 0; i < X.Length; i++) X[i] += 0.01 * deviations[i % 2] * Normal(random);
    }

    /// <summary>Times, one per measurement; the thirty of each trajectory follow one another.</summary>
    public double[] T { get; }

    /// <summary>Which trajectory: as many components as trajectories, one of them 1.</summary>
    public double[] Which { get; }

    /// <summary>What was measured, 2 components each.</summary>
    public double[] X { get; }

    /// <summary>The exact states at time 0.</summary>
    public double[][] Starts { get; }

    /// <summary>The accurate state at a time.</summary>
    /// <param name="start">The state at time 0, 2 components.</param>
    /// <param name="time">The time.</param>
    public static double[] Exact(double[] start, double time)
    {
        double[] x = [.. start];
        new GaussLegendre8(LotkaVolterra.F, 2).Integrate(x, time / 100, 100);
        return x;
    }

    private double Deviation(int component)
    {
        double[] values = [.. X.Where((_, i) => i % 2 == component)];
        double mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }

    private static double Normal(Random random)
        => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
