using System;
using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = tan x.</summary>
internal sealed record Tan : ScalarOp
{
    public override string Name => "tan";

    // dy = (1 + y²) dx, a sum of positive terms.
    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => 1 + (y * y);

    public override double Evaluate(IReadOnlyList<double> x) => Math.Tan(x[0]);

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Tan({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"tan({inputs[0]})";
}
