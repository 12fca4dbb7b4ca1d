using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>M = y xᵀ.</summary>
internal sealed record Outer : BilinearOp
{
    public override string Name => "outer";

    public override Shape Infer(IReadOnlyList<Node> inputs)
    {
        Expect(inputs, 2);
        return inputs[0].Shape.IsVector && inputs[1].Shape.IsVector
            ? new Shape(inputs[0].Length, inputs[1].Length)
            : throw new GraphException("outer takes two vectors");
    }

    public override Node TransposeLeft(Node left, Node right, Node cotangent) => left.Graph.Apply(new MatVec(), cotangent, right);

    public override Node TransposeRight(Node left, Node right, Node cotangent) => left.Graph.Apply(new MatVecTransposed(), cotangent, left);

    public override string Describe(IReadOnlyList<string> inputs) => $"{inputs[0]} {inputs[1]}ᵀ";
}
