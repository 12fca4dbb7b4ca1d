using System;
using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>The logistic function, y = 1 / (1 + e⁻ˣ).</summary>
internal sealed record Sigmoid : ScalarOp
{
    public override string Name => "sigmoid";

    // dy = σ(x) σ(−x) dx. 1 − σ(x) would lose every digit as σ → 1.
    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => y * x[0].Graph.Apply(new Sigmoid(), -x[0]);

    public override double Evaluate(IReadOnlyList<double> x) => x[0] >= 0 ? 1 / (1 + Math.Exp(-x[0])) : Math.Exp(x[0]) / (1 + Math.Exp(x[0]));

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Sigmoid({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"σ({inputs[0]})";
}
