using System;
using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = ln x, for x &gt; 0.</summary>
internal sealed record Log : ScalarOp
{
    public override string Name => "log";

    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => 1 / x[0];

    public override double Evaluate(IReadOnlyList<double> x) => Math.Log(x[0]);

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Log({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"ln({inputs[0]})";
}
