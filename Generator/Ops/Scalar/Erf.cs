using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>Error function, y = 2/√π ∫₀ˣ exp(−t²) dt.</summary>
internal sealed record Erf : ScalarOp
{
    public override string Name => "erf";

    public override int Cost => 2 * Ops.Cost.Transcendental;

    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => TwoOverRootPi * x[0].Graph.Apply(new Exp(), -(x[0] * x[0]));

    public override double Evaluate(IReadOnlyList<double> x) => SpecialFunctions.Erf(x[0]);

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Erf({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"erf({inputs[0]})";

    private const double TwoOverRootPi = 1.1283791670955126;
}
