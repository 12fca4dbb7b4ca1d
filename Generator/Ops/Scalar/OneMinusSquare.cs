using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = 1 − x², the slope of tanh at the value x. One rounding: nothing cancels as |x| → 1.</summary>
internal sealed record OneMinusSquare : ScalarOp
{
    public override string Name => "oneMinusSquare";

    public override int Cost => Ops.Cost.Arithmetic;

    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => -2 * x[0];

    public override double Evaluate(IReadOnlyList<double> x) => (1 - x[0]) * (1 + x[0]);

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.OneMinusSquare({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"(1 − {inputs[0]}²)";
}
