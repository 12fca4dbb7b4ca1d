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
        ["Tanh"] = new(VectorMath.Tanh, VectorMath.Tanh, VectorMath.Tanh, Reference.Tanh, 2.5)
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
