using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = ln(1 + x), for x &gt; −1, accurate near 0.</summary>
internal sealed record Log1p : ScalarOp
{
    public override string Name => "log1p";

    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => 1 / (1 + x[0]);

    public override double Evaluate(IReadOnlyList<double> x) => SpecialFunctions.Log1p(x[0]);

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Log1p({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"ln(1 + {inputs[0]})";
}
