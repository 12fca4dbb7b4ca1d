using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = −x.</summary>
internal sealed record Neg : LinearOp, IPointwise
{
    public override string Name => "neg";

    public int Cost => Ops.Cost.Arithmetic;

    public override Shape Infer(IReadOnlyList<Node> inputs) => ExpectEqualShapes(inputs, 1);

    public override Node Transpose(int i, Node node, Node cotangent) => -cotangent;

    public double Evaluate(IReadOnlyList<double> x) => -x[0];

    public string Emit(IReadOnlyList<string> x) => $"(-{x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"−{inputs[0]}";
}
