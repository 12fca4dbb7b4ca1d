using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = a / b.</summary>
internal sealed record Div : ScalarOp
{
    public override string Name => "div";

    public override int Arity => 2;

    public override int Cost => Ops.Cost.Division;

    // ∂a = 1/b, ∂b = −y/b.
    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => i == 0 ? 1 / x[1] : -(y / x[1]);

    public override double Evaluate(IReadOnlyList<double> x) => x[0] / x[1];

    public override string Emit(IReadOnlyList<string> x) => $"({x[0]} / {x[1]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"{inputs[0]}/{inputs[1]}";
}
