using System;
using System.Linq;
using Fluxion.Contest;

namespace Fluxion.Benchmarks;

/// <summary>
/// Full steps of W4 and W5 on one thread and on two, in turn, in wall time, and beside them multiply-adds alone, which gain what the machine's second core is worth at
/// the moment: virtual cores may be the halves of one.
/// </summary>
internal static class TwoThreads
{
    private const int Rounds = 61, Steps = 8;

    // What multiply-adds alone gain where both cores are free.
    private const double Free = 1.9;

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
        var peak = new Peaks();
        double[] one = new double[Rounds], two = new double[Rounds], ratio = new double[Rounds], machine = new double[Rounds];
        for (int round = -5; round < Rounds; round++)
        {
            training.Loss.RunOn(null);
            double alone = Time(training.Run), peakAlone = Time(peak.RunAlone);
            training.Loss.RunOn(pool);
            training.Run();
            double together = Time(training.Run), peakTogether = Time(() => pool.Run(peak, Peaks.Parts));
            if (round < 0)
                continue;
            one[round] = alone;
            two[round] = together;
            ratio[round] = alone / together;
            machine[round] = peakAlone / peakTogether;
        }

        double[] free = [.. ratio.Where((_, round) => machine[round] >= Free)];
        string whereFree = free.Length == 0 ? "" : $", {Median(free):F2} in the {free.Length} of {Rounds} rounds with both cores free";
        Console.WriteLine($"{name} {Numbers.Name}: one thread {1e6 * Median(one):F0} µs, two {1e6 * Median(two):F0}, ratio {Median(ratio):F2} where multiply-adds alone gain {Median(machine):F2}{whereFree}");
    }

    private static double Median(double[] numbers) => numbers.Order().ElementAt(numbers.Length / 2);

    private static double Time(Action run)
    {
        double start = Clock.Wall();
        for (int i = 0; i < Steps; i++)
            run();
        return (Clock.Wall() - start) / Steps;
    }

    private sealed class Peaks : IParallelWork
    {
        public const int Parts = 4;

        private readonly double[] _results = new double[Parts];

        public void RunAlone()
        {
            for (int part = 0; part < Parts; part++) Run(part, 0);
        }

        public void Run(int part, int worker) => _results[part] = FmaPeak.Run(_results[part]);
    }
}
