using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Graphs;

/// <summary>The grammar of graphs, checked between stages: what a later stage relies on holds, or the compiler says which node breaks it.</summary>
internal static class GraphVerifier
{
    /// <summary>Checks everything the roots depend on.</summary>
    /// <param name="roots">The results of a stage.</param>
    /// <param name="inputs">The inputs that may occur.</param>
    /// <param name="allowCalls">Whether functions may still be called.</param>
    /// <exception cref="GraphException">A node breaks the grammar.</exception>
    public static void Verify(IReadOnlyList<Node> roots, IReadOnlyCollection<Node> inputs, bool allowCalls)
    {
        Graph? graph = roots.Count > 0 ? roots[0].Graph : null;
        foreach (Node node in Topology.Sort(roots))
        {
            if (!ReferenceEquals(node.Graph, graph)) throw Broken(node, "belongs to another graph");
            if (node.Op is Input && !inputs.Contains(node)) throw Broken(node, "is an input of another function");
            if (!allowCalls && (node.Op is Call || node.Op is Result && node.Inputs[0].Op is Call)) throw Broken(node, "is a call that was not inlined");
            if (node.Inputs.Any(input => input.Id >= node.Id)) throw Broken(node, "uses a node made after it");
            if (node.Op is Scan scan) Verify(scan.Body.Results, [.. scan.Body.Inputs], allowCalls: false);
            if (node.Op.Infer(node.Inputs) != node.Shape) throw Broken(node, "has another shape than its op gives");
            if (!ReferenceEquals(node.Graph.Apply(node.Op, [.. node.Inputs]), node)) throw Broken(node, "stands twice in its graph");
        }
    }

    private static GraphException Broken(Node node, string why) => new($"%{node.Id} = {node.Op.Name}: {why}");
}
