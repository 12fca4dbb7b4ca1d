using System;
using System.Collections.Generic;
using Xunit;
using Xunit.Abstractions;

namespace Fluxion.Runtime.Tests.Numerics;

/// <summary>Every function against the reference, in ulp, over its whole range.</summary>
public sealed class VectorMathAccuracyTests(ITestOutputHelper output)
{
    private const int Points = 20_000;

    public static TheoryData<string> Functions => [.. VectorMathFunctions.All.Keys];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Double_EverywhereInItsRange_IsWithinItsBound(string name)
    {
        VectorMathFunction function = VectorMathFunctions.All[name];
        (double Error, double X) worst = (0.0, 0.0);
        foreach (double x in Arguments(function, seed: 20260101))
        {
            double error = Ulp.Error(function.Scalar(x), function.Reference(x));
            if (error > worst.Error)
                worst = (error, x);
        }

        output.WriteLine($"{name}: {worst.Error:F3} ulp at {worst.X:R}");
        Assert.True(worst.Error <= function.Bound, $"{name}({worst.X:R}) is off by {worst.Error:F3} ulp, bound {function.Bound}.");
    }

    private static IEnumerable<double> Arguments(VectorMathFunction function, int seed)
    {
        Random random = new(seed);
        foreach ((double low, double high) in function.LinearRanges)
            for (int i = 0; i < Points / 2 / function.LinearRanges.Count; i++)
                yield return low + ((high - low) * random.NextDouble());

        // Log-spaced over every binade of the range, both signs where the function takes them.
        for (int i = 0; i < Points / 2; i++)
        {
            double exponent = function.LowestExponent + ((function.HighestExponent - function.LowestExponent) * random.NextDouble());
            double x = Math.ScaleB(1.0 + random.NextDouble(), (int)Math.Floor(exponent));
            yield return function.TakesNegative && random.Next(2) == 0 ? -x : x;
        }

        foreach (double x in function.Hard())
            yield return x;
    }
}
