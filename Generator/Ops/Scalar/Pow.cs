using System;
using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>
/// y = aᵇ for inputs a, b; real for a &gt; 0, and for a ≤ 0 where b is an integer. a⁰ = 1 for every a. With a variable b the derivative along b is
/// y ln a: 0 at a = 0 (b &gt; 0), NaN for a &lt; 0.
/// </summary>
internal sealed record Pow : ScalarOp
{
    // With rounded products, a power n costs about n/2 ulp; beyond these the op itself is more accurate.
    private const int LowestProduct = -4, HighestProduct = 8;

    public override string Name => "pow";

    public override int Arity => 2;

    public override int Cost => 4 * Ops.Cost.Transcendental;

    /// <summary>aᵇ; products for small constant integers b, which have derivatives of every order for every a.</summary>
    public static Node Of(Node a, Node b)
    {
        if (b.Op is not Constant { Value: double n } || n != Math.Floor(n) || n is < LowestProduct or > HighestProduct) return a.Graph.Apply(new Pow(), a, b);
        return n < 0 ? Product(1 / a, (int)-n) : Product(a, (int)n);
    }

    // ∂a = b aᵇ⁻¹, ∂b = y ln a.
    public override Node? Partial(int i, Node y, IReadOnlyList<Node> x) => i == 0 ? Slope(x[0], x[1]) : y * LogOrZero(x[0]);

    public override double Evaluate(IReadOnlyList<double> x) => Math.Pow(x[0], x[1]);

    public override string Emit(IReadOnlyList<string> x) => $"VectorMath.Pow({x[0]}, {x[1]})";

    public override string Describe(IReadOnlyList<string> inputs) => $"({inputs[0]})^({inputs[1]})";

    private static Node? Slope(Node a, Node b) => b.Op is Constant { Value: double n }
        ? n == 0 ? null : n * Of(a, a.Graph.Constant(n - 1, a.Shape))
        : b * Of(a, b - a.Graph.Constant(1, a.Shape));

    // ln a, and 0 for a = 0, where y = 0 wins against ln a = −∞.
    private static Node LogOrZero(Node a)
    {
        Graph graph = a.Graph;
        Node safe = graph.Apply(new Select(Comparison.LessOrEqual), graph.Apply(new Abs(), a), graph.Zero(a.Shape), graph.Constant(1, a.Shape), a);
        return graph.Apply(new Log(), safe);
    }

    // Binary powers: a⁰ = 1, a²ᵏ = (aᵏ)², a²ᵏ⁺¹ = a²ᵏ a.
    private static Node Product(Node a, int n)
    {
        if (n == 0) return a.Graph.Constant(1, a.Shape);
        if (n == 1) return a;
        Node half = Product(a, n / 2);
        return n % 2 == 0 ? half * half : half * half * a;
    }
}
