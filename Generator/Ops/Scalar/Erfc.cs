using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>Complementary error function, y = 1 − erf x, with its right tail in full relative accuracy.</summary>
internal sealed record Erfc : ScalarOp, IAccurateForm
{
    public override string Name => "erfc";

    public override int Cost => 2 * Ops.Cost.Transcendental;

    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => MinusTwoOverRootPi * x[0].Graph.Apply(new Exp(), -(x[0] * x[0]));

    public override double Evaluate(IReadOnlyList<double> x) => SpecialFunctions.Erfc(x[0]);

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Erfc({x[0]})";

    public string EmitAccurate(IReadOnlyList<string> x) => $"VectorMath.High.Erfc({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"erfc({inputs[0]})";

    private const double MinusTwoOverRootPi = -1.1283791670955126;
}
