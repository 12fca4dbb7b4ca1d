using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = −1, 0 or 1, the sign of x: the derivative of |x|. Its own derivative is 0 everywhere, the jump included.</summary>
internal sealed record Sign : ScalarOp
{
    public override string Name => "sign";

    public override int Cost => Ops.Cost.Arithmetic;

    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => null;

    public override double Evaluate(IReadOnlyList<double> x) => x[0] > 0 ? 1 : x[0] < 0 ? -1 : 0;

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Sign({x[0]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"sign({inputs[0]})";
}
