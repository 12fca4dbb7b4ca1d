using System;
using System.Linq;

namespace Fluxion.Samples;

/// <summary>Trajectories on [0, 1] from random states of [−1, 1]⁴, accurate, at 21 times one step h = 0.05 apart.</summary>
internal sealed class Snapshots
{
    /// <summary>The time from one snapshot to the next.</summary>
    public const double Gap = 0.05;

    /// <summary>The number of gaps in a trajectory.</summary>
    public const int Gaps = 20;

    /// <summary>Integrates a system from random states.</summary>
    public Snapshots(SlideSystem system, int count, int seed)
    {
        var reference = new GaussLegendre8(system.F, 4);
        Trajectories = UnseenStates.Draw(count, 4, 1, seed).Select(start =>
        {
            double[] states = new double[4 * (Gaps + 1)];
            reference.Trajectory(start, Gap / 10, 10, states);
            return states;
        }).ToArray();
    }

    /// <summary>The trajectories, [time][component] each.</summary>
    public double[][] Trajectories { get; }

    /// <summary>All states that have a next one, and these next ones.</summary>
    public (double[] From, double[] To) Pairs() =>
        ([.. Trajectories.SelectMany(static states => states[..^4])], [.. Trajectories.SelectMany(static states => states[4..])]);

    /// <summary>All trajectories as measured, with normal noise on every component of every state: the first states, and of each trajectory all later ones.</summary>
    /// <param name="deviation">Standard deviation of the noise.</param>
    /// <param name="seed">Seed of the noise.</param>
    public (double[] First, double[] Later) Measured(double deviation, int seed)
    {
        var random = new Random(seed);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        double[][] measured = [.. Trajectories.Select(states => states.Select(value => value + (deviation * Normal())).ToArray())];
        return ([.. measured.SelectMany(static states => states[..4])], [.. measured.SelectMany(static states => states[4..])]);
    }

    /// <summary>The mean square, over all components and times after 0, of what a method makes of the first states.</summary>
    public double MeanSquareError(Integrator method, int substeps) => Trajectories.Average(states =>
    {
        double[] predicted = new double[states.Length];
        method.Trajectory(states.AsSpan(0, 4), Gap / substeps, substeps, predicted);
        return predicted.Zip(states, static (a, b) => (a - b) * (a - b)).Sum() / (states.Length - 4);
    });
}
