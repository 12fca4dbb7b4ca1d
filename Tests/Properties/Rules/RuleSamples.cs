using System;
using System.Collections.Generic;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Properties.Rules;

/// <summary>For every rule, nodes that its pattern fits. A rule without a row fails a test.</summary>
internal static class RuleSamples
{
    private static readonly Shape Three = Shape.Vector(3);

    /// <summary>Makes the instances of a rule from values a and b of three components and a scalar s.</summary>
    public static IReadOnlyDictionary<string, Func<Node, Node, Node, Node[]>> All { get; } = new Dictionary<string, Func<Node, Node, Node, Node[]>>
    {
        ["x·1 → x"] = static (a, _, _) => [a * C(a, 1), 1 * a],
        ["x·(−1) → −x"] = static (a, _, _) => [a * C(a, -1), -1 * a],
        ["x/1 → x"] = static (a, _, _) => [a / C(a, 1)],
        ["−(−x) → x"] = static (a, _, _) => [-(-a)],
        ["a + (−b) → a − b"] = static (a, b, _) => [a + (-b), a + (-a)],
        ["(−a) + b → b − a"] = static (a, b, _) => [-a + b, -a + a],
        ["a − (−b) → a + b"] = static (a, b, _) => [a - (-b), a - (-a)],
        ["(−a)·b → −(a·b)"] = static (a, b, _) => [-a * b, -a * a],
        ["a·(−b) → −(a·b)"] = static (a, b, _) => [a * (-b), a * (-a)],
        ["x + x → 2·x"] = static (a, _, _) => [a + a],
        ["x − 0 → x"] = static (a, _, _) => [a - C(a, 0)],
        ["x·c → c·x"] = static (a, _, _) => [a * C(a, 3), a * C(a, double.NaN), a * C(a, -0.0)],
        ["2ⁱ·(2ʲ·x) → 2ⁱ⁺ʲ·x"] = static (a, _, _) => [2 * (0.5 * a), 0.5 * (4 * a), C(a, -4) * (C(a, 0.25) * a), C(a, 0.125) * (C(a, -0.5) * a)],
        ["0·x → 0"] = static (a, _, _) => [0 * a],
        ["x + 0 → x"] = static (a, _, _) => [a + C(a, 0), 0 + a],
        ["arithmetic of constants"] = static (a, _, _) => [-C(a, 2), C(a, 2) + C(a, -0.0), C(a, -0.0) + C(a, -0.0), C(a, 1) - C(a, double.PositiveInfinity), C(a, 1e200) * C(a, 1e200), C(a, 0) / C(a, 0), C(a, 1) / C(a, -0.0), C(a, 1) / C(a, 3)],
        ["broadcast of a constant"] = static (a, _, s) => [a.Graph.Apply(new Broadcast(Three), C(s, -0.0)), a.Graph.Apply(new Broadcast(Three), C(s, 7))],
        ["slice of a constant"] = static (a, _, _) => [a.Graph.Apply(new Slice(1, 2), C(a, 4))],
        ["broadcast to its own shape"] = static (_, _, s) => [s.Graph.Apply(new Broadcast(Shape.Scalar), s)],
        ["sum of one component"] = static (_, _, s) => [s.Graph.Apply(new Sum(), s)],
        ["slice of all"] = static (a, _, s) => [a.Graph.Apply(new Slice(0, 3), a), s.Graph.Apply(new Slice(0, 1), s)],
        ["slice of a slice"] = static (a, _, _) => [a.Graph.Apply(new Slice(1, 1), a.Graph.Apply(new Slice(1, 2), a)), a.Graph.Apply(new Slice(0, 1), a.Graph.Apply(new Slice(2, 1), a))],
        ["slice of a broadcast"] = static (a, _, s) => [a.Graph.Apply(new Slice(1, 2), a.Graph.Apply(new Broadcast(Three), s))],
        ["slice of a concatenation"] = static (a, b, s) =>
        [
            a.Graph.Apply(new Slice(0, 2), Concat(a, b)), a.Graph.Apply(new Slice(1, 2), Concat(a, b)), a.Graph.Apply(new Slice(3, 2), Concat(a, b)),
            a.Graph.Apply(new Slice(4, 2), Concat(s, a, b)), a.Graph.Apply(new Slice(0, 1), Concat(s, a)), a.Graph.Apply(new Slice(3, 1), Concat(b, s)),
            a.Graph.Apply(new Slice(2, 2), Concat(a, b)), a.Graph.Apply(new Slice(1, 5), Concat(a, s, b)),
        ],
        ["column of a matrix that is given by columns"] = static (a, b, _) =>
        [
            a.Graph.Apply(new Column(1), a.Graph.Apply(new JoinColumns(), a, b)),
            a.Graph.Apply(new Column(0), a.Graph.Apply(new JoinColumns(), a, b) * a.Graph.Apply(new JoinColumns(), b, a)),
            a.Graph.Apply(new Column(2), a.Graph.Apply(new TransposeMatrix(), a.Graph.Apply(new JoinColumns(), a, b))),
        ],
        ["Wᵀ s of one row"] = static (_, _, s) => [s.Graph.Apply(new MatVecTransposed(), s.Graph.Apply(new Parameter("W", 2, new Shape(1, 3))), s)],
        ["concatenation of one"] = static (a, _, _) => [Concat(a)],
        ["concatenation of concatenations"] = static (a, b, s) => [Concat(Concat(a, s), b), Concat(b, Concat(s, a)), Concat(Concat(a, b), Concat(s, a))],
        ["concatenation of neighbouring slices"] = static (a, b, s) =>
        [
            Concat(Slice(a, 0, 1), Slice(a, 1, 2)), Concat(s, Slice(a, 1, 1), Slice(a, 2, 1)), Concat(Slice(b, 0, 2), Slice(b, 2, 1), a),
        ],
    };

    private static Node C(Node like, double value) => like.Graph.Constant(value, like.Shape);

    private static Node Concat(params Node[] parts) => parts[0].Graph.Apply(new Concat(), parts);

    private static Node Slice(Node x, int start, int length) => x.Graph.Apply(new Slice(start, length), x);
}
