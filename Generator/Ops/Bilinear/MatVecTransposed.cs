using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>x = Wᵀ y.</summary>
internal sealed record MatVecTransposed : BilinearOp
{
    public override string Name => "matvec_transposed";

    public override Shape Infer(IReadOnlyList<Node> inputs)
    {
        Expect(inputs, 2);
        Shape w = inputs[0].Shape, y = inputs[1].Shape;
        return y.IsVector && w.Rows == y.Rows
            ? Shape.Vector(w.Columns)
            : throw new GraphException($"a transposed {w.Rows}×{w.Columns} matrix times a vector of {y.Length} components");
    }

    public override Node TransposeLeft(Node left, Node right, Node cotangent) => left.Graph.Apply(new Outer(), right, cotangent);

    public override Node TransposeRight(Node left, Node right, Node cotangent) => left.Graph.Apply(new MatVec(), left, cotangent);

    public override string Describe(IReadOnlyList<string> inputs) => $"{inputs[0]}ᵀ {inputs[1]}";
}
