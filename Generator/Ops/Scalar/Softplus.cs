using System;
using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = ln(1 + eˣ).</summary>
internal sealed record Softplus : ScalarOp
{
    public override string Name => "softplus";

    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => x[0].Graph.Apply(new Sigmoid(), x[0]);

    public override double Evaluate(IReadOnlyList<double> x) => Math.Max(x[0], 0) + Log1p(Math.Exp(-Math.Abs(x[0])));

    // ln(1 + u) for 0 ≤ u ≤ 1 without loss for small u (Kahan).
    private static double Log1p(double u)
    {
        double w = 1 + u;
        return w == 1 ? u : Math.Log(w) * (u / (w - 1));
    }

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Softplus({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"softplus({inputs[0]})";
}
