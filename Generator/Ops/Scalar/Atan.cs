using System;
using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = arctan x.</summary>
internal sealed record Atan : ScalarOp
{
    public override string Name => "atan";

    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => 1 / (1 + (x[0] * x[0]));

    public override double Evaluate(IReadOnlyList<double> x) => Math.Atan(x[0]);

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Atan({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"arctan({inputs[0]})";
}
