using System;
using Fluxion.Contest;

namespace Fluxion.Benchmarks;

/// <summary>Full steps of W4 and W5 on one thread and on two, in turn, in wall time; needs two free cores.</summary>
internal static class TwoThreads
{
    private const int Rounds = 41;

    /// <summary>Prints a line per workload.</summary>
    public static void Report()
    {
        Line("W4", Catalog.W4);
        Line("W5", Catalog.W5);
    }

    private static void Line(string name, Func<Training> create)
    {
        using var pool = new WorkerPool(2);
        using Training training = create();
        double[] one = new double[Rounds], two = new double[Rounds], ratio = new double[Rounds];
        for (int round = -5; round < Rounds; round++)
        {
            training.Loss.RunOn(null);
            double alone = Time(training);
            training.Loss.RunOn(pool);
            training.Run();
            double together = Time(training);
            if (round < 0)
                continue;
            one[round] = alone;
            two[round] = together;
            ratio[round] = alone / together;
        }

        Array.Sort(one);
        Array.Sort(two);
        Array.Sort(ratio);
        Console.WriteLine($"{name} {Numbers.Name}: one thread {1e6 * one[Rounds / 2]:F0} µs (tenth percentile {1e6 * one[Rounds / 10]:F0}), two {1e6 * two[Rounds / 2]:F0} ({1e6 * two[Rounds / 10]:F0}), ratio {ratio[Rounds / 2]:F2} (of tenth percentiles {one[Rounds / 10] / two[Rounds / 10]:F2})");
    }

    private static double Time(Training training)
    {
        const int Steps = 8;
        double start = Clock.Wall();
        for (int i = 0; i < Steps; i++)
            training.Run();
        return (Clock.Wall() - start) / Steps;
    }
}
