using System;
using System.Collections.Generic;
using Fluxion.Generator.Ops;
using Fluxion.Oracles.Numbers;

namespace Fluxion.Oracles;

/// <summary>
/// The value of each op that works component by component, stated a second time from elementary functions: a mathematician's definition,
/// without the compiler's. Comparisons look at the real part, so that a complex step follows the branch that the value takes.
/// </summary>
internal static class OracleOps<T>
    where T : struct, INumber<T>
{
    /// <summary>The formula of an op by its catalog name.</summary>
    private static readonly Dictionary<string, Func<Op, Func<T[], T>>> Formulas = new()
    {
        ["add"] = _ => static x => x[0] + x[1],
        ["sub"] = _ => static x => x[0] - x[1],
        ["mul"] = _ => static x => x[0] * x[1],
        ["div"] = _ => static x => x[0] / x[1],
        ["neg"] = _ => static x => -x[0],
        ["exp"] = _ => static x => T.Exp(x[0]),
        ["log"] = _ => static x => T.Log(x[0]),
        ["sin"] = _ => static x => T.Sin(x[0]),
        ["cos"] = _ => static x => T.Cos(x[0]),
        ["oneMinusSquare"] = _ => static x => (One - x[0]) * (One + x[0]),
        ["tanh"] = _ => static x => T.Tanh(x[0]),
        ["sqrt"] = _ => static x => T.Sqrt(x[0]),
        ["sigmoid"] = _ => static x => Sigmoid(x[0]),
        ["softplus"] = _ => static x => Softplus(x[0]),
        ["relu"] = _ => static x => x[0].Real > 0 ? x[0] : Zero(x[0]),
        ["heaviside"] = _ => static x => T.Of(x[0].Real > 0 ? 1 : 0),
        ["abs"] = _ => static x => x[0].Real < 0 ? -x[0] : x[0].Real > 0 ? x[0] : Zero(x[0]),
        ["sign"] = _ => static x => T.Of(x[0].Real > 0 ? 1 : x[0].Real < 0 ? -1 : 0),
        ["expm1"] = _ => static x => Elementary<T>.Expm1(x[0]),
        ["log1p"] = _ => static x => T.Log1p(x[0]),
        ["pow"] = _ => static x => Elementary<T>.Pow(x[0], x[1]),
        ["cbrt"] = _ => static x => T.Cbrt(x[0]),
        ["tan"] = _ => static x => T.Sin(x[0]) / T.Cos(x[0]),
        ["asin"] = _ => static x => T.Asin(x[0]),
        ["acos"] = _ => static x => T.Acos(x[0]),
        ["atan"] = _ => static x => T.Atan(x[0]),
        ["atan2"] = _ => static x => Elementary<T>.Atan2(x[0], x[1]),
        ["sinh"] = _ => static x => Elementary<T>.Sinh(x[0]),
        ["cosh"] = _ => static x => Elementary<T>.Cosh(x[0]),
        ["logcosh"] = _ => static x => Elementary<T>.LogCosh(x[0]),
        ["erf"] = _ => static x => T.Erf(x[0]),
        ["erfc"] = _ => static x => T.Erfc(x[0]),
        ["normalcdf"] = _ => static x => T.Erfc(-x[0] / T.Sqrt(T.Of(2))) / T.Of(2),
        ["softsign"] = _ => static x => x[0] / (One + (x[0].Real < 0 ? -x[0] : x[0])),
        ["max"] = _ => static x => Elementary<T>.Larger(x[0], x[1]),
        ["min"] = _ => static x => -Elementary<T>.Larger(-x[0], -x[1]),
        ["select"] = op => Select(((Select)op).Comparison),
    };

    /// <summary>Whether an op is stated here.</summary>
    public static bool Knows(Op op) => Formulas.ContainsKey(op.Name);

    /// <summary>The formula of an op.</summary>
    /// <exception cref="KeyNotFoundException">There is none: an op was added without a second statement of its value.</exception>
    public static Func<T[], T> Of(Op op) => Formulas.TryGetValue(op.Name, out Func<Op, Func<T[], T>>? formula)
        ? formula(op)
        : throw new KeyNotFoundException($"{op.Name} has no formula in {nameof(OracleOps<T>)}.");

    // At a kink the value is 0 and so is the documented derivative; NaN stays.
    private static T Zero(T x) => double.IsNaN(x.Real) ? x : T.Of(0);

    private static T One => T.Of(1);

    private static T Sigmoid(T x)
    {
        if (x.Real >= 0) return One / (One + T.Exp(-x));
        T e = T.Exp(x);
        return e / (One + e);
    }

    private static T Softplus(T x) => x.Real > 0 ? x + T.Log1p(T.Exp(-x)) : T.Log1p(T.Exp(x));

    private static Func<T[], T> Select(Comparison comparison) => comparison switch
    {
        Comparison.Less => static x => x[0].Real < x[1].Real ? x[2] : x[3],
        Comparison.LessOrEqual => static x => x[0].Real <= x[1].Real ? x[2] : x[3],
        Comparison.Greater => static x => x[0].Real > x[1].Real ? x[2] : x[3],
        Comparison.GreaterOrEqual => static x => x[0].Real >= x[1].Real ? x[2] : x[3],
        _ => throw new KeyNotFoundException($"select by {comparison} has no formula."),
    };
}
