using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = 1 for x &gt; 0, otherwise 0: the derivative of max(0, x). Its own derivative is 0 everywhere, the jump included.</summary>
internal sealed record Heaviside : ScalarOp
{
    public override string Name => "heaviside";

    public override int Cost => Ops.Cost.Arithmetic;

    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => null;

    public override double Evaluate(IReadOnlyList<double> x) => x[0] > 0 ? 1 : 0;

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Heaviside({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"[{inputs[0]} > 0]";
}
