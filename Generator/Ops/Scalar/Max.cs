using System;
using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = max(a, b). Where a = b each input has the derivative ½.</summary>
internal sealed record Max : ScalarOp
{
    public override string Name => "max";

    public override int Arity => 2;

    public override int Cost => Ops.Cost.Arithmetic;

    // ∂a = ½ + ½ sign(a − b), ∂b = ½ − ½ sign(a − b).
    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => i == 0 ? 0.5 + Half(x) : 0.5 - Half(x);

    public override double Evaluate(IReadOnlyList<double> x) => Math.Max(x[0], x[1]);

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Max({x[0]}, {x[1]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"max({inputs[0]}, {inputs[1]})";

    private static Node Half(IReadOnlyList<Node> x) => 0.5 * x[0].Graph.Apply(new Sign(), x[0] - x[1]);
}
