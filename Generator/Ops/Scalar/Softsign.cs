using System;
using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = x / (1 + |x|). The first derivative is continuous; the second jumps at 0 and is taken as 0 there.</summary>
internal sealed record Softsign : ScalarOp
{
    public override string Name => "softsign";

    public override int Cost => Ops.Cost.Division;

    // dy = r² dx, r = 1 / (1 + |x|). The quotient rule, r − x r² sign x, would cancel.
    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => Square(1 / (1 + x[0].Graph.Apply(new Abs(), x[0])));

    public override double Evaluate(IReadOnlyList<double> x) => x[0] / (1 + Math.Abs(x[0]));

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Softsign({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"softsign({inputs[0]})";

    private static Node Square(Node r) => r * r;
}
