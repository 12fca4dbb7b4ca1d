using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = ∛x, the real cube root; the derivative at 0 is ∞.</summary>
internal sealed record Cbrt : ScalarOp
{
    public override string Name => "cbrt";

    // dy = dx / (3 y²). y / (3x) would be 0/0 at 0.
    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => (1.0 / 3) / (y * y);

    public override double Evaluate(IReadOnlyList<double> x) => SpecialFunctions.Cbrt(x[0]);

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Cbrt({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"∛({inputs[0]})";
}
