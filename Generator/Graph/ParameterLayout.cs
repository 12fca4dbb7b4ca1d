using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Graphs;

/// <summary>The flat block θ: trainable properties first, then the layers of networks in order of first use.</summary>
internal sealed class ParameterLayout
{
    private readonly Graph _graph;
    private readonly List<ParameterSlot> _slots = [];
    private readonly Dictionary<string, ParameterSlot> _byName = [];

    private ParameterLayout(Graph graph) => _graph = graph;

    public IReadOnlyList<ParameterSlot> Slots => _slots;

    /// <summary>The number of trainable numbers.</summary>
    public int Count { get; private set; }

    public static ParameterLayout Of(TypeSpec subject, Graph graph)
    {
        var layout = new ParameterLayout(graph);
        foreach (ParameterSpec property in subject.Parameters.Where(static property => property.Held is null))
            layout.Slot(property.Name, property.Rows, property.Columns, InitialOf(property));
        return layout;
    }

    /// <summary>Where a trainable property starts.</summary>
    public static InitialValues InitialOf(ParameterSpec property)
        => property.Columns > 0 ? InitialValues.Glorot with { Value = property.Initial } : InitialValues.Constant(property.Initial);

    /// <summary>Where a parameter starts of which nothing else is said: matrices after Glorot, the rest at zero.</summary>
    public static InitialValues InitialOf(int columns) => columns > 0 ? InitialValues.Glorot : InitialValues.Zero;

    /// <summary>The single parameter of a name, or null.</summary>
    public Node? Find(string name) => _byName.TryGetValue(name, out ParameterSlot? slot) ? slot.Node : null;

    /// <summary>A matrix of that name.</summary>
    public Node Matrix(string name, int rows, int columns) => Slot(name, rows, columns).Node;

    /// <summary>A vector of that name.</summary>
    public Node Vector(string name, int length) => Slot(name, length, 0).Node;

    /// <summary>The slot of a name, made at first.</summary>
    /// <param name="name">The name, unique in θ.</param>
    /// <param name="rows">Outputs or components; 0 for a scalar.</param>
    /// <param name="columns">Inputs; 0 for a vector or a scalar.</param>
    /// <param name="initial">Where it starts: matrices after Glorot, the rest at zero, unless said otherwise.</param>
    /// <param name="copies">The number of copies; 0 for a single parameter.</param>
    public ParameterSlot Slot(string name, int rows, int columns, InitialValues? initial = null, int copies = 0)
    {
        if (_byName.TryGetValue(name, out ParameterSlot? known)) return known;
        var slot = new ParameterSlot(_graph, name, Count, rows, columns, initial ?? InitialOf(columns), copies);
        _slots.Add(slot);
        _byName.Add(name, slot);
        Count += slot.Length;
        return slot;
    }
}
