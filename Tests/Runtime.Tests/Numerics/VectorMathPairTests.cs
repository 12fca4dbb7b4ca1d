using System;
using System.Linq;
using System.Runtime.Intrinsics;
using Fluxion.Oracles.Numbers;
using Xunit;
using Xunit.Abstractions;

namespace Fluxion.Runtime.Tests.Numerics;

/// <summary>Functions of two numbers: accuracy, equal bits in every form, special values as IEEE 754 recommends.</summary>
public sealed class VectorMathPairTests(ITestOutputHelper output)
{
    private const double Inf = double.PositiveInfinity;
    private const double NaN = double.NaN;

    private static readonly double[] Special =
    [
        0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 0.5, -0.5, 1.5, -1.5, 1e300, -1e300, double.MaxValue, double.MinValue, double.Epsilon, -double.Epsilon,
        2.2250738585072014E-308, 9007199254740993.0, -9007199254740991.0, 1.0000000000000002, 0.9999999999999999, Inf, -Inf, NaN,
    ];

    public static TheoryData<string> Functions => [.. VectorMathPairs.All.Keys];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Double_EverywhereInItsRange_IsWithinItsBound(string name)
    {
        VectorMathPair function = VectorMathPairs.All[name];
        (double Error, double X, double Y) worst = (0.0, 0.0, 0.0);
        foreach ((double x, double y) in function.Samples(new Random(20260102)))
        {
            double error = Ulp.Error(function.Scalar(x, y), function.Reference(x, y));
            if (error > worst.Error)
                worst = (error, x, y);
        }

        output.WriteLine($"{name}: {worst.Error:F3} ulp at {worst.X:R}, {worst.Y:R}");
        Assert.True(worst.Error <= function.Bound, $"{name}({worst.X:R}, {worst.Y:R}) is off by {worst.Error:F3} ulp, bound {function.Bound}.");
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Double_InEveryForm_HasTheSameBits(string name)
    {
        VectorMathPair function = VectorMathPairs.All[name];
        Random random = new(8);
        (double X, double Y)[] special = [.. Special.SelectMany(static x => Special.Select(y => (x, y)))];
        (double X, double Y)[] any = [.. Enumerable.Range(0, 20_000).Select(_ => (Any(random), Any(random)))];
        foreach ((double x, double y) in special.Concat(any).Concat(function.Samples(random)))
        {
            double scalar = function.Scalar(x, y);
            AssertSameBits(name, x, y, scalar, function.Four(Vector256.Create(x), Vector256.Create(y))[1]);
            AssertSameBits(name, x, y, scalar, function.Eight(Vector512.Create(x), Vector512.Create(y))[6]);
        }
    }

    [Fact]
    public void Pow_AtSpecialArguments_FollowsTheStandard()
    {
        // The library of the framework is right at these; what it gives is the recommendation of IEEE 754.
        foreach (double x in Special)
        {
            foreach (double y in Special)
            {
                double expected = Math.Pow(x, y), actual = VectorMath.Pow(x, y);
                bool limit = expected is 0 or 1 or -1 || double.IsInfinity(expected) || double.IsNaN(expected);
                bool equal = limit ? double.IsNaN(expected) ? double.IsNaN(actual) : Same(expected, actual) : Math.Abs(actual / expected - 1) < 1e-15;
                Assert.True(equal, $"Pow({x:R}, {y:R}) is {actual:R}, expected {expected:R}.");
            }
        }
    }

    [Theory]
    [InlineData(-2.0, 3.0, -8.0)]
    [InlineData(-2.0, 2.0, 4.0)]
    [InlineData(3.0, 4.0, 81.0)]
    [InlineData(10.0, 15.0, 1e15)]
    [InlineData(0.0, 0.0, 1.0)]
    [InlineData(4.0, 0.5, 2.0)]
    [InlineData(2.0, -1074.0, double.Epsilon)]
    [InlineData(2.0, 1023.0, 8.98846567431158E307)]
    public void Pow_OfExactPower_IsExact(double x, double y, double expected) => Assert.Equal(expected, VectorMath.Pow(x, y));

    [Fact]
    public void Atan2_AtSpecialArguments_FollowsTheStandard()
    {
        foreach (double y in Special)
        {
            foreach (double x in Special)
            {
                double expected = Math.Atan2(y, x), actual = VectorMath.Atan2(y, x);
                bool equal = double.IsNaN(expected) ? double.IsNaN(actual)
                    : Same(expected, actual) || (expected != 0 && Math.Sign(expected) == Math.Sign(actual) && Math.Abs(actual - expected) <= 4e-16 * Math.Abs(expected) + double.Epsilon);
                Assert.True(equal, $"Atan2({y:R}, {x:R}) is {actual:R}, expected {expected:R}.");
            }
        }
    }

    private static double Any(Random random) => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));

    private static bool Same(double a, double b) => BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b);

    private static void AssertSameBits(string name, double x, double y, double expected, double actual)
    {
        if (!Same(expected, actual) && !(double.IsNaN(expected) && double.IsNaN(actual)))
            Assert.Fail($"{name}({x:R}, {y:R}): scalar {expected:R}, vector {actual:R}.");
    }
}
