using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = W x.</summary>
internal sealed record MatVec : BilinearOp
{
    public override string Name => "matvec";

    public override Shape Infer(IReadOnlyList<Node> inputs)
    {
        Expect(inputs, 2);
        Shape w = inputs[0].Shape, x = inputs[1].Shape;
        return x.IsVector && w.Columns == x.Rows
            ? Shape.Vector(w.Rows)
            : throw new GraphException($"a {w.Rows}×{w.Columns} matrix times a vector of {x.Length} components");
    }

    public override Node TransposeLeft(Node left, Node right, Node cotangent) => left.Graph.Apply(new Outer(), cotangent, right);

    public override Node TransposeRight(Node left, Node right, Node cotangent) => left.Graph.Apply(new MatVecTransposed(), left, cotangent);

    public override string Describe(IReadOnlyList<string> inputs) => $"{inputs[0]} {inputs[1]}";
}
