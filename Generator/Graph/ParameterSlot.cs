using System;
using Fluxion.Generator.Emission;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Graphs;

/// <summary>One entry of the flat block θ: a parameter, or copies of it one after the other, one for each turn of a loop or index of a layer.</summary>
/// <param name="Graph">The graph that the leaves belong to.</param>
/// <param name="Label">The name, unique in θ.</param>
/// <param name="Offset">The first element.</param>
/// <param name="Rows">Outputs or components; 0 for a scalar.</param>
/// <param name="Columns">Inputs; 0 for a vector or a scalar.</param>
/// <param name="Initial">Where it starts.</param>
/// <param name="Copies">The number of copies; 0 for a single parameter.</param>
internal sealed record ParameterSlot(Graph Graph, string Label, int Offset, int Rows, int Columns, InitialValues Initial, int Copies)
{
    /// <summary>The shape of one copy.</summary>
    public Shape Shape => Columns > 0 ? new Shape(Rows, Columns) : Rows > 0 ? Shape.Vector(Rows) : Shape.Scalar;

    /// <summary>Elements of all copies.</summary>
    public int Length => Shape.Length * Math.Max(1, Copies);

    /// <summary>The parameter, if there is only one.</summary>
    public Node Node => Copies == 0
        ? Graph.Apply(new Parameter(Label, Offset, Shape))
        : throw new GraphException($"{Label} has {Copies} copies");

    /// <summary>One of the copies.</summary>
    public Node Copy(int index) => index >= 0 && index < Copies
        ? Graph.Apply(new Parameter(Code.Text($"{Label}[{index}]"), Offset + (index * Shape.Length), Shape) { Slot = Label, Within = index * Shape.Length })
        : throw new GraphException($"{Label}[{index}] of {Copies} copies");

    /// <summary>Consecutive copies, for the turns of a loop.</summary>
    public Node Stack(int first, int count) => first >= 0 && count > 0 && first + count <= Copies
        ? Graph.Apply(new ParameterStack(Label, Offset + (first * Shape.Length), Shape.Length, count) { Slot = Label, Within = first * Shape.Length })
        : throw new GraphException($"{Label}[{first}..{first + count}] of {Copies} copies");
}
