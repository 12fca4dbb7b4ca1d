using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Graphs;

/// <summary>
/// Builds a <see cref="Scan"/>: open the carries and the columns of the stacks, write the block with them and with any nodes from outside,
/// close. What does not depend on the turn is computed once, outside, and handed in as a constant.
/// </summary>
/// <param name="graph">The graph.</param>
/// <param name="name">The block's name.</param>
/// <param name="count">The number of turns, at least 1.</param>
/// <param name="reverse">Whether the turns run from the last column of the stacks to the first.</param>
internal sealed class ScanBuilder(Graph graph, string name, int count, bool reverse)
{
    private readonly string _owner = Emission.Code.Text($"{name}#{graph.Count}");
    private readonly List<Node> _carries = [];
    private readonly List<Node> _first = [];
    private readonly Dictionary<Node, Node> _columns = [];
    private int _formals;

    /// <summary>A value that each turn hands to the next, from <paramref name="first"/> on.</summary>
    public Node Carry(string label, Node first)
    {
        Node formal = Formal(label, first.Shape, isParameter: false);
        _carries.Add(formal);
        _first.Add(first);
        return formal;
    }

    /// <summary>The column of a stack in the present turn.</summary>
    /// <param name="stack">A stack of parameters, or of values per sample, of as many columns as there are turns.</param>
    /// <param name="shape">The shape of one column.</param>
    public Node Column(Node stack, Shape shape)
    {
        if (_columns.TryGetValue(stack, out Node? known)) return known;
        Node formal = Formal(stack.Op is LeafOp leaf ? leaf.Text : "column", shape, stack.Op is ParameterStack);
        _columns.Add(stack, formal);
        return formal;
    }

    /// <summary>Closes the block; returns the last carries.</summary>
    /// <param name="next">The carries after a turn, in the order in which they were opened.</param>
    public IReadOnlyList<Node> Close(IReadOnlyList<Node> next) => Close(next, 0)!;

    /// <summary>Closes the block; returns the last carries, or null if it is so small that it is better written out.</summary>
    /// <param name="next">The carries after a turn, in the order in which they were opened.</param>
    /// <param name="small">A block without columns and products is small if it has fewer nodes in all turns.</param>
    public IReadOnlyList<Node>? Close(IReadOnlyList<Node> next, int small)
    {
        IReadOnlyList<Node> results = Inlining.Inline(next);
        if (small > 0 && _columns.Count == 0)
        {
            List<Node> order = Topology.Sort(results);
            HashSet<Node> varying = Topology.Dependents(order, _carries);
            if (varying.Count * count < small && !varying.Any(static node => node.Op is MatVec or MatVecTransposed or Scan)) return null;
        }

        Node[] own = [.. _carries, .. _columns.Values];
        Node[] outside = [.. Outside(results, own)];
        var replaced = new Dictionary<Node, Node>();
        var constants = new List<Node>();
        foreach (Node node in outside)
        {
            Node formal = Formal(graph.NameOf(node) ?? (node.Op is LeafOp leaf ? leaf.Text : node.Op.Name), node.Shape, Input.IsTrainable(node));
            replaced.Add(node, formal);
            constants.Add(formal);
        }

        results = Substitution.Apply(results, replaced, Substitution.Same);
        var body = new Function(name, [.. _carries, .. constants, .. _columns.Values]) { Results = results };
        Node scan = graph.Apply(new Scan(body, count, reverse, _carries.Count, constants.Count, 0), [.. _first, .. outside, .. _columns.Keys]);
        return [.. _carries.Select((_, i) => graph.Apply(new Result(i), scan))];
    }

    private Node Formal(string label, Shape shape, bool isParameter) => graph.Apply(new Input(_owner, _formals++, label, shape) { IsParameter = isParameter });

    // The largest subgraphs that depend on nothing of the block, numbers aside.
    private static IEnumerable<Node> Outside(IReadOnlyList<Node> results, Node[] own)
    {
        List<Node> order = Topology.Sort(results);
        HashSet<Node> inner = Topology.Dependents(order, own);
        var found = new HashSet<Node>();
        IEnumerable<Node> used = order.Where(inner.Contains).SelectMany(static node => node.Inputs).Concat(results);
        foreach (Node node in used)
        {
            if (!inner.Contains(node) && node.Op is not Constant) found.Add(node);
        }

        return found.OrderBy(static node => node.Id);
    }
}
