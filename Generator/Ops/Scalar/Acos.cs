using System;
using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = arccos x, for |x| ≤ 1; the derivative at ±1 is −∞.</summary>
internal sealed record Acos : ScalarOp
{
    public override string Name => "acos";

    // dy = −dx / √((1 − x)(1 + x)). Factored: 1 − x² loses digits as |x| → 1.
    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => -1 / x[0].Graph.Apply(new Sqrt(), (1 - x[0]) * (1 + x[0]));

    public override double Evaluate(IReadOnlyList<double> x) => Math.Acos(x[0]);

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Acos({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"arccos({inputs[0]})";
}
