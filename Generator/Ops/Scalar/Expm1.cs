using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = eˣ − 1, accurate near 0.</summary>
internal sealed record Expm1 : ScalarOp
{
    public override string Name => "expm1";

    // dy = eˣ dx. y + 1 would lose every digit as x → −∞.
    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => x[0].Graph.Apply(new Exp(), x[0]);

    public override double Evaluate(IReadOnlyList<double> x) => SpecialFunctions.Expm1(x[0]);

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Expm1({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"(exp({inputs[0]}) − 1)";
}
