using System.Collections.Generic;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Graphs;

/// <summary>One use of an op: immutable, owned by one graph, and unique in it (equal nodes are one node).</summary>
internal sealed class Node
{
    internal Node(Graph graph, int id, Op op, IReadOnlyList<Node> inputs, Shape shape)
    {
        Graph = graph;
        Id = id;
        Op = op;
        Inputs = inputs;
        Shape = shape;
    }

    public Graph Graph { get; }

    /// <summary>Ids grow in order of creation, so that an input's id is smaller than its user's.</summary>
    public int Id { get; }

    public Op Op { get; }

    public IReadOnlyList<Node> Inputs { get; }

    public Shape Shape { get; }

    public int Length => Shape.Length;

    // Rules are written with operators; both sides have equal shapes, numbers take the shape of the other side.
    public static Node operator -(Node a) => a.Graph.Apply(new Neg(), a);

    public static Node operator +(Node a, Node b) => a.Graph.Apply(new Add(), a, b);

    public static Node operator -(Node a, Node b) => a.Graph.Apply(new Sub(), a, b);

    public static Node operator *(Node a, Node b) => a.Graph.Apply(new Mul(), a, b);

    public static Node operator /(Node a, Node b) => a.Graph.Apply(new Div(), a, b);

    public static Node operator +(double a, Node b) => b.Graph.Constant(a, b.Shape) + b;

    public static Node operator -(double a, Node b) => b.Graph.Constant(a, b.Shape) - b;

    public static Node operator *(double a, Node b) => b.Graph.Constant(a, b.Shape) * b;

    public static Node operator /(double a, Node b) => b.Graph.Constant(a, b.Shape) / b;

    public override string ToString() => $"%{Id}";
}
