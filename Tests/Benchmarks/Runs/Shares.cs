using System;
using System.Linq;
using System.Runtime.Intrinsics;
using Fluxion.Contest;

namespace Fluxion.Benchmarks;

/// <summary>Each workload's matrix products at the multiply-add rate of the core over the whole step, both measured in turn. One thread.</summary>
internal static class Shares
{
    private const int Rounds = 25;

    /// <summary>Prints a line per workload.</summary>
    /// <param name="workloads">Their names, or nothing for all.</param>
    public static void Report(string[] workloads)
    {
        using var peak = new Peak();
        Console.WriteLine($"bodies of {(Vector512.IsHardwareAccelerated ? 512 : 256)} bits, {Numbers.Name}");
        foreach (Target target in Target.All.Where(target => target.Operations > 0 && (workloads.Length == 0 || workloads.Contains(target.Workload))))
        {
            using ICase running = Catalog.Entries.Single(entry => entry.Workload == target.Workload).Create();
            Time(running, 30);
            int repeats = (int)Math.Ceiling(2e-3 / Time(running, 30));
            Time(running, 30 * repeats);
            double[] share = new double[Rounds], step = new double[Rounds], rate = new double[Rounds];
            for (int round = 0; round < Rounds; round++)
            {
                step[round] = Time(running, repeats);
                rate[round] = FmaPeak.Operations / Time(peak, 2);
                share[round] = target.Operations / step[round] / rate[round];
            }

            Array.Sort(share);
            Array.Sort(step);
            Array.Sort(rate);
            Console.WriteLine($"{target.Workload}: {1e6 * step[Rounds / 10]:F2} µs (tenth percentile), {100 * share[Rounds / 2]:F1} % of {rate[Rounds / 2] / 1e9:F1} GFLOP/s");
        }
    }

    private static double Time(ICase running, int times)
    {
        double start = Clock.Processor();
        for (int i = 0; i < times; i++)
            running.Run();
        return (Clock.Processor() - start) / times;
    }
}
