using System;
using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>Hyperbolic sine, y = sinh x.</summary>
internal sealed record Sinh : ScalarOp
{
    public override string Name => "sinh";

    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => x[0].Graph.Apply(new Cosh(), x[0]);

    public override double Evaluate(IReadOnlyList<double> x) => Math.Abs(x[0]) < 0.1 ? x[0] * (1 + (x[0] * x[0] / 6 * (1 + (x[0] * x[0] / 20 * (1 + (x[0] * x[0] / 42 * (1 + (x[0] * x[0] / 72)))))))) : Math.Sinh(x[0]);

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Sinh({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"sinh({inputs[0]})";
}
