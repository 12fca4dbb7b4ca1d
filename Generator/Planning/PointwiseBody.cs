using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Planning;

/// <summary>What a fused loop evaluates: from its effects back to values that lie in memory already.</summary>
internal static class PointwiseBody
{
    /// <summary>The nodes that the loop computes itself, inputs before users; values stored by the loop itself are among them.</summary>
    public static List<Node> Computed(PointwiseStep step, IReadOnlyDictionary<Node, Location> locations) => Of(step, locations).Computed;

    /// <summary>The nodes that the loop loads, in order of creation.</summary>
    public static List<Node> Loaded(PointwiseStep step, IReadOnlyDictionary<Node, Location> locations) => Of(step, locations).Loaded;

    /// <summary>Both.</summary>
    public static (List<Node> Computed, List<Node> Loaded) Of(PointwiseStep step, IReadOnlyDictionary<Node, Location> locations)
    {
        var own = new HashSet<Node>(step.Effects.OfType<StoreEffect>().Select(static effect => effect.Node));
        var computed = new HashSet<Node>();
        var loaded = new HashSet<Node>();
        var stack = new Stack<Node>(step.Effects.Select(static effect => effect.Node));
        while (stack.Count > 0)
        {
            Node node = stack.Pop();
            if (computed.Contains(node) || loaded.Contains(node)) continue;
            // Even where a spread scalar lies in memory, for a product, loops read the scalar.
            bool spread = node.Op is Broadcast && node.Length > Classification.ShortLength;
            if (locations.ContainsKey(node) && !own.Contains(node) && !spread)
            {
                loaded.Add(node);
                continue;
            }

            if (node.Op is LeafOp && !own.Contains(node)) continue;
            computed.Add(node);
            foreach (Node input in node.Inputs) stack.Push(input);
        }

        return ([.. computed.OrderBy(static node => node.Id)], [.. loaded.OrderBy(static node => node.Id)]);
    }
}
