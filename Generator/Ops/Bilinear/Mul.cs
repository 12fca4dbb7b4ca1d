using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = a · b, component by component.</summary>
internal sealed record Mul : BilinearOp, IPointwise
{
    public override string Name => "mul";

    public int Cost => Ops.Cost.Arithmetic;

    public override Shape Infer(IReadOnlyList<Node> inputs) => ExpectEqualShapes(inputs, 2);

    public override Node TransposeLeft(Node left, Node right, Node cotangent) => cotangent * right;

    public override Node TransposeRight(Node left, Node right, Node cotangent) => cotangent * left;

    public double Evaluate(IReadOnlyList<double> x) => x[0] * x[1];

    public string Emit(IReadOnlyList<string> x) => $"({x[0]} * {x[1]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"{inputs[0]}·{inputs[1]}";
}
