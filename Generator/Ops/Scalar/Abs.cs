using System;
using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = |x|. At the kink the derivative is 0.</summary>
internal sealed record Abs : ScalarOp
{
    public override string Name => "abs";

    public override int Cost => Ops.Cost.Arithmetic;

    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => x[0].Graph.Apply(new Sign(), x[0]);

    public override double Evaluate(IReadOnlyList<double> x) => Math.Abs(x[0]);

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Abs({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"|{inputs[0]}|";
}
