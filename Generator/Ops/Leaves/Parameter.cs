using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>
/// A trainable scalar, vector or matrix at a fixed offset of the flat block θ; the same for all samples. A matrix of shape
/// rows × columns (outputs × inputs) is stored by columns: element (o, i) stands at Offset + i·rows + o.
/// </summary>
internal sealed record Parameter(string Label, int Offset, Shape Shape) : LeafOp
{
    public override string Name => "parameter";

    public override Shape Infer(IReadOnlyList<Node> inputs) => Shape;

    public override string Text => Label;
}
