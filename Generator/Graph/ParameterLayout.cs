using System.Collections.Generic;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Graphs;

/// <summary>One entry of the flat parameter block.</summary>
/// <param name="Node">The leaf.</param>
/// <param name="Rows">Outputs or components; 0 for a scalar.</param>
/// <param name="Columns">Inputs; 0 for a vector or a scalar.</param>
/// <param name="Initial">Where a vector or scalar starts; matrices start after Glorot.</param>
internal sealed record ParameterSlot(Node Node, int Rows, int Columns, double Initial)
{
    public Parameter Op => (Parameter)Node.Op;
}

/// <summary>The flat block θ: trainable properties first, then the layers of networks in order of first use.</summary>
internal sealed class ParameterLayout
{
    private readonly Graph _graph;
    private readonly List<ParameterSlot> _slots = [];
    private readonly Dictionary<string, Node> _byName = [];

    private ParameterLayout(Graph graph) => _graph = graph;

    public IReadOnlyList<ParameterSlot> Slots => _slots;

    /// <summary>The number of trainable numbers.</summary>
    public int Count { get; private set; }

    public static ParameterLayout Of(TypeSpec subject, Graph graph)
    {
        var layout = new ParameterLayout(graph);
        foreach (ParameterSpec property in subject.Parameters)
            layout.Slot(property.Name, property.Rows, property.Columns, property.Initial);
        return layout;
    }

    public Node? Find(string name) => _byName.TryGetValue(name, out Node? node) ? node : null;

    public Node Matrix(string name, int rows, int columns) => Find(name) ?? Slot(name, rows, columns, 0);

    public Node Vector(string name, int length) => Find(name) ?? Slot(name, length, 0, 0);

    private Node Slot(string name, int rows, int columns, double initial)
    {
        Shape shape = columns > 0 ? new Shape(rows, columns) : rows > 0 ? Shape.Vector(rows) : Shape.Scalar;
        Node node = _graph.Apply(new Parameter(name, Count, shape));
        _slots.Add(new ParameterSlot(node, rows, columns, initial));
        _byName.Add(name, node);
        Count += shape.Length;
        return node;
    }
}
