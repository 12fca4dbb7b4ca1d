using System.Collections.Generic;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Ops;

/// <summary>y = B x, or y = Bᵀ x, for a matrix of constants that is part of the program, stored by columns.</summary>
/// <param name="Label">The name of the matrix.</param>
/// <param name="Matrix">The shape of B.</param>
/// <param name="Values">The elements of B by columns.</param>
/// <param name="IsTransposed">Whether Bᵀ is meant.</param>
internal sealed record TableProduct(string Label, Shape Matrix, EquatableArray<double> Values, bool IsTransposed) : LinearOp, IStandalone
{
    public override string Name => IsTransposed ? "table_transposed" : "table_product";

    /// <summary>Components of the result.</summary>
    public int Height => IsTransposed ? Matrix.Columns : Matrix.Rows;

    /// <summary>Terms of each sum.</summary>
    public int Depth => IsTransposed ? Matrix.Rows : Matrix.Columns;

    public bool ReadsParameter(int i) => false;

    public override Shape Infer(IReadOnlyList<Node> inputs)
    {
        Expect(inputs, 1);
        return inputs[0].Length == Depth ? Shape.Vector(Height) : throw new GraphException($"a table of {Matrix.Rows}×{Matrix.Columns} times {inputs[0].Length} components");
    }

    public override Node Transpose(int i, Node node, Node cotangent) => node.Graph.Apply(this with { IsTransposed = !IsTransposed }, cotangent);

    public override string Describe(IReadOnlyList<string> inputs) => $"{Label}{(IsTransposed ? "ᵀ" : "")} {inputs[0]}";
}
