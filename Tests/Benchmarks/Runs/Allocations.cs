using System;
using Fluxion.Contest;

namespace Fluxion.Benchmarks;

/// <summary>Bytes allocated per run of each workload after the first runs.</summary>
internal static class Allocations
{
    private const int Runs = 20;

    /// <summary>Prints a line per workload; false if one allocates.</summary>
    public static bool Report()
    {
        bool none = true;
        foreach (Entry entry in Catalog.Entries)
        {
            using ICase running = entry.Create();
            for (int i = 0; i < 3; i++)
                running.Run();
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Runs; i++)
                running.Run();
            long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            none &= bytes == 0;
            Console.WriteLine($"{entry}: {bytes} bytes in {Runs} runs");
        }

        return none;
    }
}
