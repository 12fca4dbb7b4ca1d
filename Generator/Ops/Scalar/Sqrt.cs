using System;
using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = √x, for x ≥ 0; the derivative at 0 is ∞.</summary>
internal sealed record Sqrt : ScalarOp
{
    public override string Name => "sqrt";

    public override int Cost => Ops.Cost.Division;

    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => 0.5 / y;

    public override double Evaluate(IReadOnlyList<double> x) => Math.Sqrt(x[0]);

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Sqrt({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"√({inputs[0]})";
}
