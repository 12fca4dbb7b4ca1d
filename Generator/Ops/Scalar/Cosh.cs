using System;
using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>Hyperbolic cosine, y = cosh x.</summary>
internal sealed record Cosh : ScalarOp
{
    public override string Name => "cosh";

    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => x[0].Graph.Apply(new Sinh(), x[0]);

    public override double Evaluate(IReadOnlyList<double> x) => Math.Cosh(x[0]);

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Cosh({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"cosh({inputs[0]})";
}
