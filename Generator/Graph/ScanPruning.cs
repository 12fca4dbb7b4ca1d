using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Graphs;

/// <summary>Removes from loops what nobody uses: results, carries that feed only themselves, inputs that are never read.</summary>
internal static class ScanPruning
{
    /// <summary>The roots, whose loops compute only what is used.</summary>
    public static IReadOnlyList<Node> Prune(IReadOnlyList<Node> roots)
    {
        while (true)
        {
            var replaced = new Dictionary<Node, Node>();
            foreach (IGrouping<Node, Node> results in Topology.Sort(roots).Where(static node => node.Op is Result && node.Inputs[0].Op is Scan)
                .GroupBy(static node => node.Inputs[0]))
            {
                if (Prune(results.Key, results) is { } fewer)
                {
                    foreach ((Node old, Node made) in fewer) replaced.Add(old, made);
                    break;
                }
            }

            if (replaced.Count == 0) return roots;
            roots = Substitution.Apply(roots, replaced, Substitution.Same);
        }
    }

    private static IReadOnlyList<(Node Old, Node Made)>? Prune(Node scanNode, IEnumerable<Node> used)
    {
        var scan = (Scan)scanNode.Op;
        var needed = new HashSet<int>(used.Select(static node => ((Result)node.Op).Index));
        HashSet<Node> read;
        while (true)
        {
            read = [.. Topology.Sort(needed.Select(r => scan.Body.Results[r]))];
            if (!Enumerable.Range(0, scan.Carries).Where(i => read.Contains(scan.Body.Inputs[i])).Select(needed.Add).ToArray().Contains(true)) break;
        }

        int[] results = [.. needed.OrderBy(static r => r)];
        // A carry that is read is needed, and so is the formal input of one that is needed.
        int[] inputs = [.. Enumerable.Range(0, scan.Body.Inputs.Count).Where(i => i < scan.Carries ? needed.Contains(i) : read.Contains(scan.Body.Inputs[i]))];
        if (results.Length == scan.Body.Results.Count && inputs.Length == scan.Body.Inputs.Count) return null;
        string kind = "pruned" + Mask(scan.Body.Results.Count, results) + "_" + Mask(scan.Body.Inputs.Count, inputs);
        Function body = scan.Body.Derive(kind, () => new Function(scan.Body.Name, [.. inputs.Select(i => scan.Body.Inputs[i])])
        {
            Results = [.. results.Select(r => scan.Body.Results[r])],
        });
        Node made = scanNode.Graph.Apply(
            scan with
            {
                Body = body,
                Carries = results.Count(r => r < scan.Carries),
                Constants = inputs.Count(i => i >= scan.Carries && !scan.IsStack(i)),
                Outputs = results.Count(scan.IsOutput),
            },
            [.. inputs.Select(i => scanNode.Inputs[i])]);
        return [.. used.Select(node => (node, scanNode.Graph.Apply(new Result(System.Array.IndexOf(results, ((Result)node.Op).Index)), made)))];
    }

    private static string Mask(int count, int[] chosen) => string.Concat(Enumerable.Range(0, count).Select(i => chosen.Contains(i) ? "1" : "0"));
}
