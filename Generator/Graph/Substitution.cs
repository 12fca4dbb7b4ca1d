using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Graphs;

/// <summary>Rebuilds nodes with other nodes in place of some.</summary>
internal static class Substitution
{
    /// <summary>
    /// The roots, each node mapped first by <paramref name="replaced"/>, otherwise rebuilt on mapped inputs by <paramref name="rebuild"/>.
    /// Names survive where the rebuilt node has none.
    /// </summary>
    public static IReadOnlyList<Node> Apply(IReadOnlyList<Node> roots, IDictionary<Node, Node> replaced, Func<Node, Node[], Node> rebuild)
    {
        var map = new Dictionary<Node, Node>(replaced);
        foreach (Node node in Topology.Sort(roots))
        {
            if (map.ContainsKey(node)) continue;
            Node made = rebuild(node, [.. node.Inputs.Select(input => map[input])]);
            if (node.Graph.NameOf(node) is { } name && made.Op is not LeafOp) node.Graph.Name(made, name);
            map.Add(node, made);
        }

        return [.. roots.Select(root => map[root])];
    }

    /// <summary>Rebuilds a node as it is, on other inputs.</summary>
    public static Node Same(Node node, Node[] inputs)
        => inputs.SequenceEqual(node.Inputs) ? node : node.Graph.Apply(node.Op, inputs);
}
