using System;
using System.Collections.Generic;

namespace Fluxion.Runtime.Tests.Numerics;

/// <summary>The functions of <see cref="VectorMath"/> with their references, bounds and sample ranges.</summary>
internal static class VectorMathFunctions
{
    public static IReadOnlyDictionary<string, VectorMathFunction> All { get; } = new Dictionary<string, VectorMathFunction>
    {
        ["Exp"] = new(VectorMath.Exp, VectorMath.Exp, VectorMath.Exp, Reference.Exp, 2.0)
        {
            LinearRanges = [(-1.0, 1.0), (-746.0, 710.0), (-745.2, -708.0), (709.0, 709.8)],
            LowestExponent = -60,
            HighestExponent = 9,
        },
        ["Expm1"] = new(VectorMath.Expm1, VectorMath.Expm1, VectorMath.Expm1, Reference.Expm1, 2.5)
        {
            LinearRanges = [(-1.0, 1.0), (-40.0, 709.78), (-0.4, 0.4), (0.3, 0.4)],
            HighestExponent = 9,
        },
        ["Tanh"] = new(VectorMath.Tanh, VectorMath.Tanh, VectorMath.Tanh, Reference.Tanh, 2.3)
        {
            LinearRanges = [(-1.0, 1.0), (-20.0, 20.0), (0.15, 0.3), (18.5, 20.5)],
            HighestExponent = 8,
        },
        ["Sigmoid"] = new(VectorMath.Sigmoid, VectorMath.Sigmoid, VectorMath.Sigmoid, Reference.Sigmoid, 2.5)
        {
            LinearRanges = [(-1.0, 1.0), (-745.0, 40.0), (-745.0, -700.0), (-5.0, 5.0)],
            LowestExponent = -60,
            HighestExponent = 13,
        },
        ["Softplus"] = new(VectorMath.Softplus, VectorMath.Softplus, VectorMath.Softplus, Reference.Softplus, 2.5)
        {
            LinearRanges = [(-1.0, 1.0), (-745.0, 40.0), (-745.0, -700.0), (-5.0, 5.0)],
            LowestExponent = -60,
            HighestExponent = 13,
        },
        ["Log"] = new(VectorMath.Log, VectorMath.Log, VectorMath.Log, Reference.Log, 1.5)
        {
            LinearRanges = [(0.0, 2.0), (0.5, 1.5), (0.99, 1.01), (0.0, 1e300)],
            TakesNegative = false,
        },
        ["Log1p"] = new(VectorMath.Log1p, VectorMath.Log1p, VectorMath.Log1p, Reference.Log1p, 1.5)
        {
            LinearRanges = [(-1.0, 1.0), (-0.5, 0.5), (-0.01, 0.01), (0.0, 1e3)],
            TakesNegative = false,
        },
        ["Sqrt"] = new(VectorMath.Sqrt, VectorMath.Sqrt, VectorMath.Sqrt, static x => x.Sqrt(), 0.5)
        {
            TakesNegative = false,
            LinearRanges = [(0.0, 1.0), (0.0, 1e10)],
        },
        ["Reciprocal"] = new(VectorMath.Reciprocal, VectorMath.Reciprocal, VectorMath.Reciprocal, static x => 1 / x, 0.5)
        {
            LowestExponent = -1022,
        },
        ["Abs"] = new(VectorMath.Abs, VectorMath.Abs, VectorMath.Abs, static x => x.Abs(), 0.0),
        ["Relu"] = new(VectorMath.Relu, VectorMath.Relu, VectorMath.Relu, static x => x.Sign > 0 ? x : 0, 0.0),
        ["Sin"] = new(VectorMath.Sin, VectorMath.Sin, VectorMath.Sin, Reference.Sin, 2.5)
        {
            LinearRanges = [(-1.6, 1.6), (-10.0, 10.0), (-1e5, 1e5), (-1e9, 1e9)],
            Hard = () => NextToMultiplesOfHalfPi(odd: false),
        },
        ["Cos"] = new(VectorMath.Cos, VectorMath.Cos, VectorMath.Cos, Reference.Cos, 2.5)
        {
            LinearRanges = [(-1.6, 1.6), (-10.0, 10.0), (-1e5, 1e5), (-1e9, 1e9)],
            LowestExponent = -60,
            Hard = () => NextToMultiplesOfHalfPi(odd: true),
        },
        ["Tan"] = new(VectorMath.Tan, VectorMath.Tan, VectorMath.Tan, Reference.Tan, 2.5)
        {
            LinearRanges = [(-0.8, 0.8), (-1.6, 1.6), (-10.0, 10.0), (-1e5, 1e5), (-1e9, 1e9)],
            Hard = static () => [.. NextToMultiplesOfHalfPi(odd: false), .. NextToMultiplesOfHalfPi(odd: true)],
        },
        ["Asin"] = new(VectorMath.Asin, VectorMath.Asin, VectorMath.Asin, Reference.Asin, 2.0)
        {
            LinearRanges = [(-1.0, 1.0), (-0.55, 0.55), (0.49, 0.6), (0.999, 1.0)],
            HighestExponent = 0,
        },
        ["Acos"] = new(VectorMath.Acos, VectorMath.Acos, VectorMath.Acos, Reference.Acos, 2.0)
        {
            LinearRanges = [(-1.0, 1.0), (-0.55, 0.55), (-0.6, -0.49), (0.49, 0.6), (0.999, 1.0)],
            HighestExponent = 0,
        },
        ["Atan"] = new(VectorMath.Atan, VectorMath.Atan, VectorMath.Atan, Reference.Atan, 2.5)
        {
            LinearRanges = [(-1.0, 1.0), (-10.0, 10.0), (0.41, 0.45), (2.3, 2.5)],
        },
        ["Sinh"] = new(VectorMath.Sinh, VectorMath.Sinh, VectorMath.Sinh, Reference.Sinh, 2.0)
        {
            LinearRanges = [(-1.1, 1.1), (-3.0, 3.0), (-710.0, 710.0), (709.7, 710.5)],
            HighestExponent = 9,
        },
        ["Cosh"] = new(VectorMath.Cosh, VectorMath.Cosh, VectorMath.Cosh, Reference.Cosh, 2.0)
        {
            LinearRanges = [(-1.0, 1.0), (-3.0, 3.0), (-710.0, 710.0), (709.7, 710.5)],
            LowestExponent = -60,
            HighestExponent = 9,
        },
        ["LogCosh"] = new(VectorMath.LogCosh, VectorMath.LogCosh, VectorMath.LogCosh, Reference.LogCosh, 2.0)
        {
            LinearRanges = [(-1.1, 1.1), (0.9, 1.1), (-3.0, 3.0), (-40.0, 40.0)],
            HighestExponent = 9,
        },
        ["Cbrt"] = new(VectorMath.Cbrt, VectorMath.Cbrt, VectorMath.Cbrt, Reference.Cbrt, 1.0),
        ["Erf"] = new(VectorMath.Erf, VectorMath.Erf, VectorMath.Erf, Reference.Erf, 2.0)
        {
            LinearRanges = [(-1.0, 1.0), (0.9, 1.1), (-6.5, 6.5)],
            HighestExponent = 5,
        },
        ["Erfc"] = new(VectorMath.Erfc, VectorMath.Erfc, VectorMath.Erfc, Reference.Erfc, 2.0)
        {
            LinearRanges = [(-1.0, 1.0), (-6.5, 6.5), (0.0, 28.0), (26.0, 27.3)],
            LowestExponent = -60,
            HighestExponent = 4,
        },
        ["NormalCdf"] = new(VectorMath.NormalCdf, VectorMath.NormalCdf, VectorMath.NormalCdf, Reference.NormalCdf, 2.0)
        {
            LinearRanges = [(-1.0, 1.0), (-8.5, 8.5), (-39.0, 0.0), (-38.6, -37.0)],
            LowestExponent = -60,
            HighestExponent = 4,
        },
        ["OneMinusSquare"] = new(VectorMath.OneMinusSquare, VectorMath.OneMinusSquare, VectorMath.OneMinusSquare, static x => 1 - (x * x), 0.51)
        {
            LinearRanges = [(-1.0, 1.0), (0.999, 1.001)],
            LowestExponent = -60,
            HighestExponent = 500,
        },
        ["Softsign"] = new(VectorMath.Softsign, VectorMath.Softsign, VectorMath.Softsign, static x => x / (1 + x.Abs()), 1.5),
    };

    /// <summary>The doubles nearest to the zeros of sine (even multiples of π/2) or cosine (odd), up to 2·10⁴ and then sparsely up to 2⁴⁰.</summary>
    private static IEnumerable<double> NextToMultiplesOfHalfPi(bool odd)
    {
        for (long n = odd ? 1 : 2; n < 1L << 40; n += n < 12_000 ? 2 : 2 * (1 + (n / 4000)))
        {
            double nearest = ((BigReal)(double)n * Reference.Pi).TimesPowerOfTwo(-1).ToDouble();
            yield return nearest;
            yield return Math.BitIncrement(nearest);
            yield return -Math.BitDecrement(nearest);
        }
    }
}
