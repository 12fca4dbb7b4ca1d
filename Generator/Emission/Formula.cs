using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Emission;

/// <summary>A small graph as one formula.</summary>
internal static class Formula
{
    /// <summary>The mathematics of a node, fully written out.</summary>
    public static string Of(Node root)
    {
        var texts = new Dictionary<Node, string>();
        foreach (Node node in Topology.Sort([root])) texts[node] = node.Op.Describe([.. node.Inputs.Select(input => texts[input])]);
        return texts[root];
    }
}
