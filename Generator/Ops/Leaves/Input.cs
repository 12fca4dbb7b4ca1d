using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>A formal input of a function. <paramref name="Owner"/> keeps the inputs of different functions apart.</summary>
internal sealed record Input(string Owner, int Index, string Label, Shape Shape) : LeafOp
{
    public override string Name => "input";

    public override Shape Infer(IReadOnlyList<Node> inputs) => Shape;

    public override string Text => Label;
}
