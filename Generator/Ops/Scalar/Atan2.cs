using System;
using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>The angle of the point (b, a), in [−π, π], for inputs a, b. Neither the value nor a derivative exists as a limit at the origin: there the derivative is NaN.</summary>
internal sealed record Atan2 : ScalarOp
{
    public override string Name => "atan2";

    public override int Arity => 2;

    public override int Cost => 2 * Ops.Cost.Transcendental;

    // ∂a = b / (a² + b²), ∂b = −a / (a² + b²).
    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => i == 0 ? x[1] / Square(x) : -(x[0] / Square(x));

    public override double Evaluate(IReadOnlyList<double> x) => Math.Atan2(x[0], x[1]);

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Atan2({x[0]}, {x[1]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"atan2({inputs[0]}, {inputs[1]})";

    private static Node Square(IReadOnlyList<Node> x) => (x[0] * x[0]) + (x[1] * x[1]);
}
