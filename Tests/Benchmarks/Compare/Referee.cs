using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Fluxion.Benchmarks;

/// <summary>Lets ours and the peers run the workloads in turn. Started by <c>compare.sh</c>, which builds them and says where they are.</summary>
internal static class Referee
{
    /// <summary>Plays the matches and writes the table.</summary>
    /// <param name="binaries">The folder with <c>peers/</c>, <c>plain</c> and <c>ours/</c>, made by the script.</param>
    /// <param name="output">The file for the table.</param>
    /// <param name="workloads">Their names, or nothing for all.</param>
    public static void Run(string binaries, string output, string[] workloads)
    {
        string peersFolder = Path.Combine(binaries, "peers"), peersProgram = Path.Combine(peersFolder, "Fluxion.Peers.dll");
        string shim = Path.Combine(peersFolder, "libglibcxx_shim.so"), mkl = Path.Combine(peersFolder, "libmkl_cpu.so");
        string[] serve = ["dotnet", peersProgram, "serve"];
        string preload = File.Exists(shim) ? shim : "";
        using var shipped = new Contestant("as shipped", serve, ("LD_PRELOAD", preload), ("OMP_NUM_THREADS", "1"));
        using var tuned = new Contestant(
            Match.Tuned,
            serve,
            ("LD_PRELOAD", preload.Length > 0 ? $"{preload}:{mkl}" : mkl),
            ("OMP_NUM_THREADS", "1"),
            ("MALLOC_TRIM_THRESHOLD_", "8000000000"),
            ("MALLOC_MMAP_THRESHOLD_", "8000000000"),
            ("MALLOC_TOP_PAD_", "67108864"));
        using var plain = new Contestant("plain C", [Path.Combine(binaries, "plain")]);
        var outcomes = new List<Outcome>();
        foreach (string program in Directory.GetFiles(Path.Combine(binaries, "ours"), "Fluxion.Benchmarks*.dll").Order())
        {
            string[] command = ["dotnet", program, "serve"];
            using var ours = new Contestant("Fluxion", command);
            using var peak = new Contestant("peak", command);
            var match = new Match(ours, peak, [shipped, tuned, plain]);
            string numbers = ours.Entries[0].Split(' ')[^1];
            foreach (Target target in Target.All.Where(target => workloads.Length == 0 || workloads.Contains(target.Workload)))
            {
                outcomes.Add(match.Play(target, numbers));
                Console.WriteLine(Table.Write([outcomes[^1]]).Split('\n').Last(static line => line.StartsWith("| W", StringComparison.Ordinal)));
            }
        }

        File.WriteAllText(output, Table.Write([.. outcomes.OrderBy(outcome => Array.IndexOf(Target.All, outcome.Target)).ThenBy(static outcome => outcome.Numbers, StringComparer.Ordinal)]));
        Console.WriteLine($"written to {output}");
    }
}
