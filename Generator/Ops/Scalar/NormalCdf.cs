using System;
using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>Distribution function of the standard normal law, y = Φ(x) = ½ erfc(−x/√2), with its left tail in full relative accuracy.</summary>
internal sealed record NormalCdf : ScalarOp, IAccurateForm
{
    public override string Name => "normalcdf";

    public override int Cost => 2 * Ops.Cost.Transcendental;

    // dy = exp(−x²/2) / √(2π) dx.
    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => InverseRootTwoPi * x[0].Graph.Apply(new Exp(), -0.5 * (x[0] * x[0]));

    public override double Evaluate(IReadOnlyList<double> x) => 0.5 * SpecialFunctions.Erfc(-x[0] / Math.Sqrt(2));

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.NormalCdf({x[0]})";

    public string EmitAccurate(IReadOnlyList<string> x) => $"VectorMath.High.NormalCdf({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"Φ({inputs[0]})";

    private const double InverseRootTwoPi = 0.3989422804014327;
}
