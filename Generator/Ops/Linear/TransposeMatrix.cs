using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>N = Mᵀ. Never formed: products and columns look through it.</summary>
internal sealed record TransposeMatrix : LinearOp
{
    public override string Name => "transpose";

    public override Shape Infer(IReadOnlyList<Node> inputs)
    {
        Expect(inputs, 1);
        return new Shape(inputs[0].Shape.Columns, inputs[0].Shape.Rows);
    }

    public override Node Transpose(int i, Node node, Node cotangent) => node.Graph.Apply(this, cotangent);

    public override string Describe(IReadOnlyList<string> inputs) => $"{inputs[0]}ᵀ";
}
