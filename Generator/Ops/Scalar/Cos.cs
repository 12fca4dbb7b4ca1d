using System;
using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = cos x.</summary>
internal sealed record Cos : ScalarOp
{
    public override string Name => "cos";

    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => -x[0].Graph.Apply(new Sin(), x[0]);

    public override double Evaluate(IReadOnlyList<double> x) => Math.Cos(x[0]);

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Cos({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"cos({inputs[0]})";
}
