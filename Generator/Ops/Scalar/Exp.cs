using System;
using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = eˣ.</summary>
internal sealed record Exp : ScalarOp
{
    public override string Name => "exp";

    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => y;

    public override double Evaluate(IReadOnlyList<double> x) => Math.Exp(x[0]);

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Exp({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"exp({inputs[0]})";
}
