using System;
using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = sin x.</summary>
internal sealed record Sin : ScalarOp
{
    public override string Name => "sin";

    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => x[0].Graph.Apply(new Cos(), x[0]);

    public override double Evaluate(IReadOnlyList<double> x) => Math.Sin(x[0]);

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Sin({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"sin({inputs[0]})";
}
