using System;
using System.Collections.Generic;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Graphs;

/// <summary>The factory of nodes: equal nodes are one node, so common subexpressions are shared by construction.</summary>
internal sealed class Graph
{
    private readonly Dictionary<Key, Node> _nodes = [];
    private readonly Dictionary<Node, string> _names = [];

    public int Count => _nodes.Count;

    /// <summary>The node of <paramref name="op"/> on <paramref name="inputs"/>.</summary>
    /// <exception cref="GraphException">The shapes of the inputs do not fit the op.</exception>
    public Node Apply(Op op, params Node[] inputs)
    {
        var key = new Key(op, inputs);
        if (_nodes.TryGetValue(key, out Node? known)) return known;
        var node = new Node(this, _nodes.Count, op, inputs, op.Infer(inputs));
        _nodes.Add(key, node);
        return node;
    }

    public Node Constant(double value, Shape shape) => Apply(new Constant(value, shape));

    public Node Zero(Shape shape) => Constant(0, shape);

    /// <summary>Gives a node the user's or the mathematics' name for it; the first name stays, and leaves have names of their own.</summary>
    public Node Name(Node node, string name)
    {
        if (node.Op is not LeafOp && !_names.ContainsKey(node)) _names.Add(node, name);
        return node;
    }

    /// <summary>
    /// Numbers equal names among the nodes that the roots depend on, in topological order: z1 and z1_2 are one equation on two arguments. What is derived from
    /// them afterwards is named after the one that it belongs to.
    /// </summary>
    public void Distinguish(IEnumerable<Node> roots)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (Node node in Topology.Sort(roots))
        {
            if (NameOf(node) is not { } name) continue;
            string unique = name;
            for (int i = 2; !taken.Add(unique); i++) unique = FormattableString.Invariant($"{name}_{i}");
            _names[node] = unique;
        }
    }

    public string? NameOf(Node node) => _names.TryGetValue(node, out string? name) ? name : null;

    private readonly struct Key(Op op, Node[] inputs) : IEquatable<Key>
    {
        private readonly Op _op = op;
        private readonly Node[] _inputs = inputs;

        public bool Equals(Key other)
        {
            if (!_op.Equals(other._op) || _inputs.Length != other._inputs.Length) return false;
            for (int i = 0; i < _inputs.Length; i++)
            {
                if (!ReferenceEquals(_inputs[i], other._inputs[i])) return false;
            }

            return true;
        }

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode()
        {
            int hash = _op.GetHashCode();
            foreach (Node input in _inputs) hash = unchecked((hash * 31) + input.Id);
            return hash;
        }
    }
}
