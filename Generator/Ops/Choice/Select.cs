using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>How two values are compared.</summary>
internal enum Comparison
{
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>
/// y = (l ∘ r) ? a : b with inputs l, r, a, b, component by component. The tangent and the cotangent are those of the chosen input;
/// where l = r the comparison decides as it does for the value.
/// </summary>
internal sealed record Select(Comparison Comparison) : Op, IPointwise
{
    public override string Name => "select";

    public int Cost => Ops.Cost.Arithmetic;

    public override Shape Infer(IReadOnlyList<Node> inputs) => ExpectEqualShapes(inputs, 4);

    /// <summary>The tangent, of tangents of the alternatives.</summary>
    public Node Tangent(Node node, Node a, Node b) => node.Graph.Apply(this, node.Inputs[0], node.Inputs[1], a, b);

    /// <summary>The cotangent of input <paramref name="i"/>: 2 or 3, the alternatives.</summary>
    public Node Cotangent(int i, Node node, Node cotangent)
    {
        Node zero = node.Graph.Zero(node.Shape);
        return i == 2 ? Tangent(node, cotangent, zero) : Tangent(node, zero, cotangent);
    }

    public double Evaluate(IReadOnlyList<double> x) => Comparison switch
    {
        Comparison.Less => x[0] < x[1],
        Comparison.LessOrEqual => x[0] <= x[1],
        Comparison.Greater => x[0] > x[1],
        _ => x[0] >= x[1],
    }
        ? x[2]
        : x[3];

    public string Emit(IReadOnlyList<string> x) => $"VectorMath.Select{Comparison}({x[0]}, {x[1]}, {x[2]}, {x[3]})";

    public override string Describe(IReadOnlyList<string> inputs)
    {
        string sign = Comparison switch
        {
            Comparison.Less => "<",
            Comparison.LessOrEqual => "≤",
            Comparison.Greater => ">",
            _ => "≥",
        };
        return $"({inputs[0]} {sign} {inputs[1]} ? {inputs[2]} : {inputs[3]})";
    }
}
