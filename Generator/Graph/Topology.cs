using System.Collections.Generic;

namespace Fluxion.Generator.Graphs;

/// <summary>Orders of nodes. No recursion: graphs may be deeper than the stack.</summary>
internal static class Topology
{
    /// <summary>The roots and all they depend on, inputs before users, in order of creation.</summary>
    public static List<Node> Sort(IEnumerable<Node> roots)
    {
        var seen = new HashSet<Node>();
        var stack = new Stack<Node>();
        foreach (Node root in roots)
        {
            if (seen.Add(root)) stack.Push(root);
        }

        var order = new List<Node>();
        while (stack.Count > 0)
        {
            Node node = stack.Pop();
            order.Add(node);
            foreach (Node input in node.Inputs)
            {
                if (seen.Add(input)) stack.Push(input);
            }
        }

        order.Sort(static (a, b) => a.Id.CompareTo(b.Id));
        return order;
    }

    /// <summary>Those of <paramref name="order"/> that depend on one of <paramref name="sources"/>, the sources included.</summary>
    public static HashSet<Node> Dependents(IEnumerable<Node> order, IEnumerable<Node> sources)
    {
        var active = new HashSet<Node>(sources);
        foreach (Node node in order)
        {
            foreach (Node input in node.Inputs)
            {
                if (active.Contains(input))
                {
                    active.Add(node);
                    break;
                }
            }
        }

        return active;
    }
}
