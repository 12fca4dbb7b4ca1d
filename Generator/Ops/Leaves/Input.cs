using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>A formal input of a function. <paramref name="Owner"/> keeps the inputs of different functions apart.</summary>
internal sealed record Input(string Owner, int Index, string Label, Shape Shape) : LeafOp
{
    public override string Name => "input";

    /// <summary>Whether callers hand in a parameter, or the parameter of a turn: products with it are those of a layer, and are never written out.</summary>
    public bool IsParameter { get; init; }

    /// <summary>Whether a node is a parameter, or a formal input in place of one.</summary>
    public static bool IsTrainable(Node node) => node.Op is Parameter or Input { IsParameter: true };

    public override Shape Infer(IReadOnlyList<Node> inputs) => Shape;

    public override string Text => Label;
}
