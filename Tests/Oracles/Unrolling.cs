using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Oracles;

/// <summary>
/// Loops written out by their definition, turn after turn: carries go on, columns of stacks go in, outputs become columns, totals add up. What
/// looks at every value of a program, a reverse pass with sizes or a judgement of a point, looks at the turns like that.
/// </summary>
internal static class Unrolling
{
    /// <summary>The roots without loops.</summary>
    public static Node[] Apply(params Node[] roots)
    {
        var made = new Dictionary<Node, Node>();
        var results = new Dictionary<Node, Node[]>();
        foreach (Node node in Topology.Sort(roots))
        {
            Node[] inputs = [.. node.Inputs.Select(input => made[input])];
            if (node.Op is Scan scan)
            {
                results[node] = Turns(scan, inputs);
                made[node] = node;
            }
            else if (node.Op is Result result && results.TryGetValue(node.Inputs[0], out Node[]? values))
            {
                made[node] = values[result.Index];
            }
            else
            {
                made[node] = inputs.SequenceEqual(node.Inputs) ? node : node.Graph.Apply(node.Op, inputs);
            }
        }

        return [.. roots.Select(root => made[root])];
    }

    private static Node[] Turns(Scan scan, Node[] inputs)
    {
        Function body = scan.Body;
        Graph graph = body.Inputs[0].Graph;
        var columns = new Node[body.Results.Count][];
        for (int r = 0; r < columns.Length; r++) columns[r] = new Node[scan.Count];
        var results = new Node[body.Results.Count];
        inputs[..scan.Carries].CopyTo(results, 0);
        for (int i = 0; i < scan.Count; i++)
        {
            int turn = scan.Reverse ? scan.Count - 1 - i : i;
            var actual = new Dictionary<Node, Node>();
            for (int k = 0; k < inputs.Length; k++)
                actual[body.Inputs[k]] = k < scan.Carries ? results[k] : scan.IsStack(k) ? Column(graph, inputs[k], turn, body.Inputs[k].Shape) : inputs[k];
            Node[] values = Replace(body.Results, actual);
            for (int r = 0; r < values.Length; r++)
            {
                columns[r][turn] = values[r];
                results[r] = scan.IsTotal(r) && i > 0 ? results[r] + values[r] : values[r];
            }
        }

        for (int r = scan.Carries; r < scan.Carries + scan.Outputs; r++)
            results[r] = scan.Count == 1 ? columns[r][0] : graph.Apply(new JoinColumns(), columns[r]);
        return results;
    }

    private static Node[] Replace(IReadOnlyList<Node> roots, Dictionary<Node, Node> actual)
    {
        foreach (Node node in Topology.Sort(roots))
        {
            if (!actual.ContainsKey(node)) actual[node] = node.Inputs.Count == 0 ? node : node.Graph.Apply(node.Op, [.. node.Inputs.Select(input => actual[input])]);
        }

        return Apply([.. roots.Select(root => actual[root])]);
    }

    private static Node Column(Graph graph, Node stack, int turn, Shape shape) => stack.Op switch
    {
        ParameterStack parameters => graph.Apply(new Parameter(parameters.Label, parameters.Offset + (turn * parameters.Length), shape)),
        JoinColumns => stack.Inputs[turn],
        _ when stack.Shape == shape => stack,
        _ when shape.IsVector => graph.Apply(new Column(turn), stack),
        _ => throw new NotSupportedException($"a stack of matrices of {stack.Op.Name} is not written out"),
    };
}
