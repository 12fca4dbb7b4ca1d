using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = max(0, x). At the kink the derivative is 0.</summary>
internal sealed record Relu : ScalarOp
{
    public override string Name => "relu";

    public override int Cost => Ops.Cost.Arithmetic;

    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => x[0].Graph.Apply(new Heaviside(), x[0]);

    public override double Evaluate(IReadOnlyList<double> x) => x[0] <= 0 ? 0 : x[0];

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Relu({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"relu({inputs[0]})";
}
