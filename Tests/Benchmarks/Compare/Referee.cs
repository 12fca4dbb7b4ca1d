using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Fluxion.Benchmarks;

/// <summary>Lets ours and the peers run the workloads in turn. Started by <c>compare.sh</c>, which builds them and says where they are.</summary>
internal static class Referee
{
    /// <summary>Plays the matches and writes the table.</summary>
    /// <param name="contestants">Ours and the peers.</param>
    /// <param name="output">The file for the table.</param>
    /// <param name="workloads">Their names, or nothing for all.</param>
    public static void Run(Contestants contestants, string output, string[] workloads)
    {
        using Contestant shipped = contestants.Shipped(), tuned = contestants.Tuned(), plain = contestants.Plain();
        var outcomes = new List<Outcome>();
        foreach (string program in contestants.Programs)
        {
            using Contestant ours = Contestants.Ours(program), peak = Contestants.Ours(program);
            var match = new Match(ours, peak, [shipped, tuned, plain]);
            string numbers = ours.Entries[0].Split(' ')[^1];
            foreach (Target target in Target.All.Where(target => target.Ratio(numbers) > 0 && (workloads.Length == 0 || workloads.Contains(target.Workload))))
            {
                outcomes.Add(match.Play(target, numbers, program.EndsWith(".Accurate.dll", StringComparison.Ordinal) ? numbers + " high" : numbers));
                Console.WriteLine(Table.Write([outcomes[^1]]).Split('\n').Last(static line => line.StartsWith("| ", StringComparison.Ordinal)));
            }
        }

        File.WriteAllText(output, Table.Write([.. outcomes.OrderBy(outcome => Array.IndexOf(Target.All, outcome.Target)).ThenBy(static outcome => outcome.Numbers, StringComparer.Ordinal)]));
        Console.WriteLine($"written to {output}");
    }
}
