using System.Collections.Generic;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Simplification;

/// <summary>Rules of arithmetic. Where two patterns overlap, one of them gives way, so that the order of the rules changes nothing.</summary>
internal static class AlgebraRules
{
    public static readonly IReadOnlyList<Rule> All =
    [
        new("x·1 → x", Contract.Exact, static n => n.Op is Mul ? Is(n.Inputs[1], 1) ? n.Inputs[0] : Is(n.Inputs[0], 1) ? n.Inputs[1] : null : null),
        new("x·(−1) → −x", Contract.Exact, static n => n.Op is Mul ? Is(n.Inputs[1], -1) ? -n.Inputs[0] : Is(n.Inputs[0], -1) ? -n.Inputs[1] : null : null),
        new("x/1 → x", Contract.Exact, static n => n.Op is Div && Is(n.Inputs[1], 1) ? n.Inputs[0] : null),
        new("−(−x) → x", Contract.Exact, static n => n.Op is Neg && n.Inputs[0].Op is Neg ? n.Inputs[0].Inputs[0] : null),
        new("a + (−b) → a − b", Contract.Exact, static n => n.Op is Add && n.Inputs[1].Op is Neg && !ReferenceEquals(n.Inputs[0], n.Inputs[1]) ? n.Inputs[0] - n.Inputs[1].Inputs[0] : null),
        new("(−a) + b → b − a", Contract.Exact, static n => n.Op is Add && n.Inputs[0].Op is Neg && n.Inputs[1].Op is not Neg ? n.Inputs[1] - n.Inputs[0].Inputs[0] : null),
        new("a − (−b) → a + b", Contract.Exact, static n => n.Op is Sub && n.Inputs[1].Op is Neg ? n.Inputs[0] + n.Inputs[1].Inputs[0] : null),
        new("(−a)·b → −(a·b)", Contract.Exact, static n => n.Op is Mul && n.Inputs[0].Op is Neg ? -(n.Inputs[0].Inputs[0] * n.Inputs[1]) : null),
        new("a·(−b) → −(a·b)", Contract.Exact, static n => n.Op is Mul && n.Inputs[1].Op is Neg ? -(n.Inputs[0] * n.Inputs[1].Inputs[0]) : null),
        new("x + x → 2·x", Contract.Exact, static n => n.Op is Add && ReferenceEquals(n.Inputs[0], n.Inputs[1]) ? 2 * n.Inputs[0] : null),
        new("x − 0 → x", Contract.Exact, static n => n.Op is Sub && IsPlusZero(n.Inputs[1]) ? n.Inputs[0] : null),
        new("x·c → c·x", Contract.Exact, static n => n.Op is Mul && n.Inputs[1].Op is Constant && n.Inputs[0].Op is not Constant ? n.Inputs[1] * n.Inputs[0] : null),
        new("2ⁱ·(2ʲ·x) → 2ⁱ⁺ʲ·x", Contract.Widens, JoinPowersOfTwo),
        new("0·x → 0", Contract.NarrowsDomain, static n => n.Op is Mul && IsPlusZero(n.Inputs[0]) ? n.Inputs[0] : null),
        new("x + 0 → x", Contract.NarrowsDomain, static n => n.Op is Add ? IsPlusZero(n.Inputs[1]) ? n.Inputs[0] : IsPlusZero(n.Inputs[0]) ? n.Inputs[1] : null : null),
    ];

    // As a derivative makes them: of ½ x² it is 2·(0.5·x). Other factors would round once less, and so differently.
    private static Node? JoinPowersOfTwo(Node n)
        => n.Op is Mul && n.Inputs[1].Op is Mul && n.Inputs[0].Op is Constant { Value: not (1 or -1) and var outer } && n.Inputs[1].Inputs[0].Op is Constant { Value: var inner }
            && IsPowerOfTwo(outer) && IsPowerOfTwo(inner) && IsPowerOfTwo(outer * inner)
            ? n.Graph.Constant(outer * inner, n.Shape) * n.Inputs[1].Inputs[1]
            : null;

    // ±2ᵏ, and a normal number.
    private static bool IsPowerOfTwo(double value)
    {
        long bits = System.BitConverter.DoubleToInt64Bits(value);
        return (bits & ((1L << 52) - 1)) == 0 && (bits >> 52 & 0x7FF) is > 0 and < 0x7FF;
    }

    private static bool Is(Node node, double value) => node.Op is Constant constant && constant.Value == value;

    private static bool IsPlusZero(Node node)
        => node.Op is Constant constant && System.BitConverter.DoubleToInt64Bits(constant.Value) == 0;
}
