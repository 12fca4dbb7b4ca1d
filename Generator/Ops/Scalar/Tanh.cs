using System;
using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>Hyperbolic tangent, y = tanh x.</summary>
internal sealed record Tanh : ScalarOp, IAccurateForm
{
    public override string Name => "tanh";

    // dy = (1 − y²) dx.
    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => y.Graph.Apply(new OneMinusSquare(), y);

    public override double Evaluate(IReadOnlyList<double> x) => Math.Tanh(x[0]);

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Tanh({x[0]})";

    public string EmitAccurate(IReadOnlyList<string> x) => $"VectorMath.High.Tanh({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"tanh({inputs[0]})";
}
