using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Graphs;

/// <summary>
/// Loops that differentiation made from one another become one: a loop that computes, from the same values, all that another one computes
/// and more, takes its place; loops over the same values with different extras are joined.
/// </summary>
internal static class ScanMerging
{
    /// <summary>The roots with as few loops as possible.</summary>
    public static IReadOnlyList<Node> Merge(IReadOnlyList<Node> roots)
    {
        while (true)
        {
            Dictionary<Node, Node> replaced = Replacements(roots);
            if (replaced.Count == 0) return roots;
            roots = Substitution.Apply(roots, replaced, Substitution.Same);
        }
    }

    // The results of loops that another one absorbs, by those of the other.
    private static Dictionary<Node, Node> Replacements(IReadOnlyList<Node> roots)
    {
        List<Node> order = Topology.Sort(roots);
        Node[] scans = [.. order.Where(static node => node.Op is Scan)];
        var replaced = new Dictionary<Node, Node>();
        for (int i = 0; i < scans.Length; i++)
        {
            for (int j = 0; j < scans.Length; j++)
            {
                if (i == j || Join(scans[i], scans[j]) is not { } joined) continue;
                foreach (Node result in order.Where(node => node.Op is Result && ReferenceEquals(node.Inputs[0], scans[i])))
                    replaced.Add(result, Match(scans[i], ((Result)result.Op).Index, joined));
                foreach (Node result in order.Where(node => node.Op is Result && ReferenceEquals(node.Inputs[0], scans[j]) && !ReferenceEquals(scans[j], joined)))
                    replaced.Add(result, Match(scans[j], ((Result)result.Op).Index, joined));
                return replaced;
            }
        }

        return replaced;
    }

    // A loop that computes all that two loops compute: the larger one, with the outputs of the smaller one that it lacks.
    private static Node? Join(Node small, Node large)
    {
        var a = (Scan)small.Op;
        var b = (Scan)large.Op;
        if (a.Count != b.Count || a.Reverse != b.Reverse || a.Carries > b.Carries) return null;
        if (Topology.Sort([large]).Contains(small) && small.Id < large.Id && DependsOn(large, small)) return null;
        Dictionary<Node, (Node Actual, int Role)> values = ValuesOf(large);
        for (int i = 0; i < a.Body.Inputs.Count; i++)
        {
            int role = RoleOf(a, i);
            if (!values.TryGetValue(a.Body.Inputs[i], out (Node Actual, int Role) at) || at.Role != role || !ReferenceEquals(at.Actual, small.Inputs[i])) return null;
        }

        for (int i = 0; i < a.Carries; i++)
        {
            int carry = b.Body.Inputs.ToList().IndexOf(a.Body.Inputs[i]);
            if (!ReferenceEquals(b.Body.Results[carry], a.Body.Results[i])) return null;
        }

        Node[] outputs = [.. a.Body.Results.Skip(a.Carries).Take(a.Outputs).Except(b.Body.Results.Skip(b.Carries).Take(b.Outputs))];
        Node[] totals = [.. a.Body.Results.Skip(a.Carries + a.Outputs).Except(b.Body.Results.Skip(b.Carries + b.Outputs))];
        if (outputs.Length + totals.Length == 0) return large;
        string kind = Emission.Code.Text($"joined{string.Join(".", outputs.Concat(totals).Select(static node => Emission.Literal.Of(node.Id)))}_{outputs.Length}_{b.Outputs}_{b.Carries}");
        Function body = b.Body.Derive(kind, () => new Function(b.Body.Name, b.Body.Inputs)
        {
            Results = [.. b.Body.Results.Take(b.Carries + b.Outputs), .. outputs, .. b.Body.Results.Skip(b.Carries + b.Outputs), .. totals],
        });
        return large.Graph.Apply(b with { Body = body, Outputs = b.Outputs + outputs.Length }, [.. large.Inputs]);
    }

    private static bool DependsOn(Node node, Node other)
        => node.Inputs.Any(input => Topology.Sort([input]).Contains(other));

    private static Node Match(Node scanNode, int result, Node joined)
    {
        var a = (Scan)scanNode.Op;
        var b = (Scan)joined.Op;
        Node value = a.Body.Results[result];
        int index = result < a.Carries
            ? b.Body.Inputs.ToList().IndexOf(a.Body.Inputs[result])
            : a.IsOutput(result)
                ? Find(b.Body.Results, value, b.Carries, b.Carries + b.Outputs)
                : Find(b.Body.Results, value, b.Carries + b.Outputs, b.Body.Results.Count);
        return joined.Graph.Apply(new Result(index), joined);
    }

    private static int Find(IReadOnlyList<Node> nodes, Node node, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (ReferenceEquals(nodes[i], node)) return i;
        }

        throw new GraphException("a joined loop lacks a result");
    }

    private static Dictionary<Node, (Node Actual, int Role)> ValuesOf(Node scanNode)
    {
        var scan = (Scan)scanNode.Op;
        var values = new Dictionary<Node, (Node, int)>();
        for (int i = 0; i < scan.Body.Inputs.Count; i++) values[scan.Body.Inputs[i]] = (scanNode.Inputs[i], RoleOf(scan, i));
        return values;
    }

    private static int RoleOf(Scan scan, int input) => input < scan.Carries ? 0 : scan.IsStack(input) ? 2 : 1;
}
