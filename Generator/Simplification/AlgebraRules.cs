using System.Collections.Generic;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Simplification;

/// <summary>Rules of arithmetic that keep every bit. Where two patterns overlap, one of them gives way, so that the order of the rules changes nothing.</summary>
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
        new("0·x → 0", Contract.NarrowsDomain, static n => n.Op is Mul && IsPlusZero(n.Inputs[0]) ? n.Inputs[0] : null),
        new("x + 0 → x", Contract.NarrowsDomain, static n => n.Op is Add ? IsPlusZero(n.Inputs[1]) ? n.Inputs[0] : IsPlusZero(n.Inputs[0]) ? n.Inputs[1] : null : null),
    ];

    private static bool Is(Node node, double value) => node.Op is Constant constant && constant.Value == value;

    private static bool IsPlusZero(Node node)
        => node.Op is Constant constant && System.BitConverter.DoubleToInt64Bits(constant.Value) == 0;
}
