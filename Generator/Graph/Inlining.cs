using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Graphs;

/// <summary>Replaces calls by the bodies of the functions called; equal bodies on equal arguments merge by hash-consing.</summary>
internal static class Inlining
{
    /// <summary>The roots without any call.</summary>
    public static IReadOnlyList<Node> Inline(IReadOnlyList<Node> roots)
    {
        var bodies = new Dictionary<Node, IReadOnlyList<Node>>();
        return Expand(roots, new Dictionary<Node, Node>(), bodies);
    }

    private static IReadOnlyList<Node> Expand(
        IReadOnlyList<Node> roots, Dictionary<Node, Node> arguments, Dictionary<Node, IReadOnlyList<Node>> bodies)
    {
        return Substitution.Apply(roots, arguments, (node, inputs) =>
        {
            Node made = Substitution.Same(node, inputs);
            switch (made.Op)
            {
                case Call call:
                    // Nesting of functions is bounded by the nesting of members, not by the depth of the graph.
                    if (!bodies.ContainsKey(made))
                    {
                        var map = new Dictionary<Node, Node>();
                        for (int i = 0; i < inputs.Length; i++) map[call.Function.Inputs[i]] = inputs[i];
                        bodies[made] = Expand(call.Function.Results, map, bodies);
                    }

                    return made;
                case Result result when bodies.TryGetValue(inputs[0], out IReadOnlyList<Node>? body):
                    return body[result.Index];
                default:
                    return made;
            }
        });
    }

    /// <summary>The functions that the roots call, each before its callers.</summary>
    public static IReadOnlyList<Function> Called(IEnumerable<Node> roots)
    {
        var order = new List<Function>();
        Collect(roots, order);
        return order;
    }

    private static void Collect(IEnumerable<Node> roots, List<Function> order)
    {
        foreach (Call call in Topology.Sort(roots).Select(node => node.Op).OfType<Call>())
        {
            if (order.Contains(call.Function)) continue;
            Collect(call.Function.Results, order);
            if (!order.Contains(call.Function)) order.Add(call.Function);
        }
    }
}
