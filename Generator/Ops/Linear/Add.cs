using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = a + b.</summary>
internal sealed record Add : LinearOp, IPointwise
{
    public override string Name => "add";

    public int Cost => Ops.Cost.Arithmetic;

    public override Shape Infer(IReadOnlyList<Node> inputs) => ExpectEqualShapes(inputs, 2);

    public override Node Tangent(Node node, IReadOnlyList<Node?> dots)
        => dots[0] is not { } a ? dots[1]! : dots[1] is not { } b ? a : a + b;

    public override Node Transpose(int i, Node node, Node cotangent) => cotangent;

    public double Evaluate(IReadOnlyList<double> x) => x[0] + x[1];

    public string Emit(IReadOnlyList<string> x) => $"({x[0]} + {x[1]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"({inputs[0]} + {inputs[1]})";
}
