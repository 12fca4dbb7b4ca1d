using System;
using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = ln cosh x, without overflow and accurate near 0.</summary>
internal sealed record LogCosh : ScalarOp
{
    public override string Name => "logcosh";

    public override int Cost => 2 * Ops.Cost.Transcendental;

    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => x[0].Graph.Apply(new Tanh(), x[0]);

    public override double Evaluate(IReadOnlyList<double> x) => 0.5 * SpecialFunctions.Log1p(Math.Pow(Math.Sinh(Math.Min(Math.Abs(x[0]), 20)), 2)) + Math.Max(Math.Abs(x[0]) - 20, 0);

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.LogCosh({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"ln(cosh({inputs[0]}))";
}
