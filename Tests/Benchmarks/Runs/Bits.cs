using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace Fluxion.Benchmarks;

/// <summary>Whether losses and gradients have the same bits with 512- and 256-bit bodies and on one, two and three threads.</summary>
internal static class Bits
{
    private static readonly (string Name, Func<Training> Create)[] Workloads =
        [("W3", Catalog.W3), ("W4", Catalog.W4), ("W4s", Catalog.W4s), ("W5", Catalog.W5), ("W6", Catalog.W6), ("W7", Catalog.W7), ("W8", Catalog.W8)];

    /// <summary>Prints a line per workload and number of threads: name and hash.</summary>
    public static void Hashes()
    {
        Console.Error.WriteLine($"bodies of {(Vector512.IsHardwareAccelerated ? 512 : 256)} bits");
        foreach ((string name, Func<Training> create) in Workloads)
        {
            for (int threads = 1; threads <= 3; threads++)
            {
                using var pool = new WorkerPool(threads);
                using Training training = create();
                training.Loss.RunOn(pool);
                for (int i = 0; i < 2; i++)
                    training.Run();                             // away from the round numbers of the start
                Number[] result = new Number[training.Loss.Parameters.Count + 1];
                result[^1] = training.Loss.ValueAndGradient(result.AsSpan(..^1));
                Console.WriteLine($"{name} {Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes<Number>(result)))[..16]}");
            }
        }
    }

    /// <summary>Runs <see cref="Hashes"/> with and without AVX-512 and compares; false if a workload has two hashes.</summary>
    public static bool Compare()
    {
        string[] lines = [.. Child("1"), .. Child("0")];
        bool equal = true;
        foreach (IGrouping<string, string> workload in lines.GroupBy(static line => line.Split(' ')[0], static line => line.Split(' ')[1]))
        {
            string[] hashes = [.. workload.Distinct()];
            equal &= hashes.Length == 1;
            Console.WriteLine($"{workload.Key}: {workload.Count()} runs, {string.Join(", ", hashes)}");
        }

        return equal;
    }

    private static List<string> Child(string wide)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(Bits).Assembly.Location, "hashes"]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_EnableAVX512"] = wide;
        using Process child = Process.Start(start)!;
        var lines = new List<string>();
        while (child.StandardOutput.ReadLine() is { } line)
            lines.Add(line);
        child.WaitForExit();
        return child.ExitCode == 0 ? lines : throw new InvalidOperationException($"The process with DOTNET_EnableAVX512={wide} ended with {child.ExitCode}.");
    }
}
