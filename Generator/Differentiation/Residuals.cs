using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Differentiation;

/// <summary>
/// What a loop keeps for the loop that runs back: of the values known on the way forward those that the reverse block needs, back to
/// where recomputing them costs little. Constants and columns of stacks are at hand on the way back; carries are not.
/// </summary>
internal static class Residuals
{
    /// <summary>The values to keep, in order of creation.</summary>
    /// <param name="reverse">The results of the reverse block.</param>
    /// <param name="unknown">The formal inputs that only the reverse block has: the cotangents.</param>
    /// <param name="carries">The carries of the block.</param>
    public static IReadOnlyList<Node> Of(IEnumerable<Node> reverse, IEnumerable<Node> unknown, IEnumerable<Node> carries)
    {
        List<Node> order = Topology.Sort(reverse);
        HashSet<Node> late = Topology.Dependents(order, unknown);
        var formals = new HashSet<Node>(carries);
        Dictionary<Node, int> costs = Costs(order);
        var kept = new HashSet<Node>();
        var seen = new HashSet<Node>();
        var stack = new Stack<Node>(order.Where(late.Contains).SelectMany(static node => node.Inputs).Where(input => !late.Contains(input)));
        while (stack.Count > 0)
        {
            Node node = stack.Pop();
            if (!seen.Add(node)) continue;
            if (node.Op is LeafOp)
            {
                if (formals.Contains(node)) kept.Add(node);
            }
            else if (costs[node] > Cost.Recompute)
            {
                kept.Add(node);
            }
            else
            {
                foreach (Node input in node.Inputs) stack.Push(input);
            }
        }

        return [.. kept.OrderBy(static node => node.Id)];
    }

    // What it costs to compute a node again from values that are kept: an expensive input is one of them.
    private static Dictionary<Node, int> Costs(List<Node> order)
    {
        var costs = new Dictionary<Node, int>();
        foreach (Node node in order)
        {
            costs[node] = node.Op switch
            {
                LeafOp => 0,
                IPointwise op => op.Cost + FromInputs(node),
                Concat or Slice or Broadcast => FromInputs(node),
                _ => Cost.Recompute + 1,
            };
        }

        return costs;

        int FromInputs(Node node) => node.Inputs.Where(input => costs[input] <= Cost.Recompute).Sum(input => costs[input]);
    }
}
