using System;
using System.Runtime.Intrinsics;
using Xunit;

namespace Fluxion.Runtime.Tests.Numerics;

/// <summary>Arguments with one right answer, and the laws every function obeys.</summary>
public sealed class VectorMathSpecialValueTests
{
    private const double Inf = double.PositiveInfinity;
    private const double NaN = double.NaN;

    public static TheoryData<string> Functions => [.. VectorMathFunctions.All.Keys];

    /// <summary>Function, argument, the one right result.</summary>
    private static (string Name, double X, double Expected)[] SpecialValues =>
    [
        ("Exp", 0.0, 1.0),
        ("Exp", -0.0, 1.0),
        ("Exp", Inf, Inf),
        ("Exp", -Inf, 0.0),
        ("Exp", 709.782712893384, 1.7976931348622732E308),
        ("Exp", 709.7827128933841, Inf),
        ("Exp", -745.1332191019411, double.Epsilon),
        ("Exp", -745.1332191019412, 0.0),
        ("Expm1", 0.0, 0.0),
        ("Expm1", -0.0, -0.0),
        ("Expm1", Inf, Inf),
        ("Expm1", -Inf, -1.0),
        ("Expm1", double.Epsilon, double.Epsilon),
        ("Expm1", -3e-310, -3e-310),
        ("Tanh", 0.0, 0.0),
        ("Tanh", -0.0, -0.0),
        ("Tanh", Inf, 1.0),
        ("Tanh", -Inf, -1.0),
        ("Tanh", 1e4, 1.0),
        ("Tanh", double.Epsilon, double.Epsilon),
        ("Tanh", -3e-310, -3e-310),
        ("Sigmoid", 0.0, 0.5),
        ("Sigmoid", Inf, 1.0),
        ("Sigmoid", -Inf, 0.0),
        ("Sigmoid", 1e4, 1.0),
        ("Sigmoid", -1e4, 0.0),
        ("Softplus", Inf, Inf),
        ("Softplus", -Inf, 0.0),
        ("Softplus", 1e4, 1e4),
        ("Softplus", -1e4, 0.0),
        ("Log", 1.0, 0.0),
        ("Log", 0.0, -Inf),
        ("Log", -0.0, -Inf),
        ("Log", Inf, Inf),
        ("Log", -Inf, NaN),
        ("Log", -1.0, NaN),
        ("Log", -double.Epsilon, NaN),
        ("Log1p", 0.0, 0.0),
        ("Log1p", -0.0, -0.0),
        ("Log1p", -1.0, -Inf),
        ("Log1p", -1.5, NaN),
        ("Log1p", -Inf, NaN),
        ("Log1p", Inf, Inf),
        ("Log1p", double.Epsilon, double.Epsilon),
        ("Log1p", -3e-310, -3e-310),
        ("Log1p", double.MaxValue, 709.782712893384),
        ("Sqrt", -0.0, -0.0),
        ("Sqrt", -1.0, NaN),
        ("Sqrt", Inf, Inf),
        ("Abs", -0.0, 0.0),
        ("Abs", -Inf, Inf),
        ("Relu", -0.0, 0.0),
        ("Relu", -Inf, 0.0),
        ("Relu", Inf, Inf),
        ("Reciprocal", -0.0, -Inf),
        ("Reciprocal", Inf, 0.0),
        ("Sin", 0.0, 0.0),
        ("Sin", -0.0, -0.0),
        ("Sin", Inf, NaN),
        ("Sin", -Inf, NaN),
        ("Sin", double.Epsilon, double.Epsilon),
        ("Sin", -3e-310, -3e-310),
        ("Cos", 0.0, 1.0),
        ("Cos", -0.0, 1.0),
        ("Cos", Inf, NaN),
        ("Cos", -Inf, NaN),
        ("Tan", 0.0, 0.0),
        ("Tan", -0.0, -0.0),
        ("Tan", Inf, NaN),
        ("Tan", -Inf, NaN),
        ("Tan", double.Epsilon, double.Epsilon),
        ("Tan", -3e-310, -3e-310),
        ("Asin", -0.0, -0.0),
        ("Asin", double.Epsilon, double.Epsilon),
        ("Asin", 1.0, 1.5707963267948966),
        ("Asin", -1.0, -1.5707963267948966),
        ("Asin", 1.0000000000000002, NaN),
        ("Asin", -Inf, NaN),
        ("Acos", 1.0, 0.0),
        ("Acos", -1.0, 3.141592653589793),
        ("Acos", 0.0, 1.5707963267948966),
        ("Acos", -0.0, 1.5707963267948966),
        ("Acos", -1.0000000000000002, NaN),
        ("Acos", Inf, NaN),
        ("Atan", -0.0, -0.0),
        ("Atan", double.Epsilon, double.Epsilon),
        ("Atan", -3e-310, -3e-310),
        ("Atan", Inf, 1.5707963267948966),
        ("Atan", -Inf, -1.5707963267948966),
        ("Sinh", -0.0, -0.0),
        ("Sinh", double.Epsilon, double.Epsilon),
        ("Sinh", -3e-310, -3e-310),
        ("Sinh", Inf, Inf),
        ("Sinh", -Inf, -Inf),
        ("Sinh", 710.4758600739439, 1.7976931348621744E308),
        ("Sinh", 710.475860073944, Inf),
        ("Cosh", 0.0, 1.0),
        ("Cosh", -0.0, 1.0),
        ("Cosh", Inf, Inf),
        ("Cosh", -Inf, Inf),
        ("Cosh", -710.475860073944, Inf),
        ("LogCosh", 0.0, 0.0),
        ("LogCosh", -0.0, 0.0),
        ("LogCosh", Inf, Inf),
        ("LogCosh", -Inf, Inf),
        ("LogCosh", double.MinValue, double.MaxValue),
        ("Cbrt", -0.0, -0.0),
        ("Cbrt", -8.0, -2.0),
        ("Cbrt", 1e-300, 1e-100),
        ("Cbrt", Inf, Inf),
        ("Cbrt", -Inf, -Inf),
        ("Cbrt", double.Epsilon, 1.7031839360032603E-108),
        ("Erf", -0.0, -0.0),
        ("Erf", 6.0, 1.0),
        ("Erf", Inf, 1.0),
        ("Erf", -Inf, -1.0),
        ("Erfc", 0.0, 1.0),
        ("Erfc", -0.0, 1.0),
        ("Erfc", Inf, 0.0),
        ("Erfc", -Inf, 2.0),
        ("NormalCdf", 0.0, 0.5),
        ("NormalCdf", -0.0, 0.5),
        ("NormalCdf", Inf, 1.0),
        ("NormalCdf", -Inf, 0.0),
        ("OneMinusSquare", 0.0, 1.0),
        ("OneMinusSquare", 1.0, 0.0),
        ("OneMinusSquare", -1.0, 0.0),
        ("OneMinusSquare", Inf, -Inf),
        ("Softsign", -0.0, -0.0),
        ("Softsign", Inf, 1.0),
        ("Softsign", -Inf, -1.0),
    ];

    [Fact]
    public void Double_AtSpecialArgument_IsExact()
    {
        foreach ((string name, double x, double expected) in SpecialValues)
        {
            double actual = VectorMathFunctions.All[name].Scalar(x);
            bool equal = double.IsNaN(expected) ? double.IsNaN(actual) : BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual);
            Assert.True(equal, $"{name}({x:R}) is {actual:R}, expected {expected:R}.");
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Double_OfNaN_IsNaN(string name)
    {
        // With and without a payload, of either sign.
        foreach (long bits in new[] { 0x7FF8000000000000, 0x7FF800000000BEEF, -0x8000000000000, 0x7FFFFFFFFFFFFFFF })
            Assert.True(double.IsNaN(VectorMathFunctions.All[name].Scalar(BitConverter.Int64BitsToDouble(bits))), $"{name} hides a NaN.");
    }

    [Theory]
    [InlineData("Tanh")]
    [InlineData("Sin")]
    [InlineData("Tan")]
    [InlineData("Asin")]
    [InlineData("Atan")]
    [InlineData("Sinh")]
    [InlineData("Cbrt")]
    [InlineData("Erf")]
    [InlineData("Softsign")]
    public void Double_OfOddFunction_IsExactlyOdd(string name)
    {
        Func<double, double> function = VectorMathFunctions.All[name].Scalar;
        foreach (double x in Ascending(-1e3, 1e3, 20_001))
            Assert.Equal(function(x), -function(-x));
    }

    [Theory]
    [InlineData("Exp", -700.0, 700.0)]
    [InlineData("Expm1", -30.0, 700.0)]
    [InlineData("Tanh", -14.0, 14.0)]
    [InlineData("Sigmoid", -700.0, 36.0)]
    [InlineData("Softplus", -700.0, 700.0)]
    [InlineData("Log", 1e-3, 1e3)]
    [InlineData("Sin", -1.57, 1.57)]
    [InlineData("Sinh", -709.0, 709.0)]
    [InlineData("Cbrt", -1e3, 1e3)]
    [InlineData("Softsign", -1e3, 1e3)]
    public void Double_OfMonotoneFunction_NeverDecreases(string name, double low, double high)
    {
        Func<double, double> function = VectorMathFunctions.All[name].Scalar;
        double last = double.NegativeInfinity;
        foreach (double x in Ascending(low, high, 100_000))
        {
            double y = function(x);
            Assert.True(y >= last, $"{name} falls at {x:R}.");
            last = y;
        }
    }

    [Theory]
    [InlineData(1.0, 2.0, 2.0, 1.0)]
    [InlineData(-0.0, 0.0, 0.0, -0.0)]
    [InlineData(double.NegativeInfinity, 1.0, 1.0, double.NegativeInfinity)]
    [InlineData(double.NaN, 1.0, double.NaN, double.NaN)]
    public void MaxAndMin_InEitherOrder_FollowTheStandard(double x, double y, double max, double min)
    {
        foreach ((double a, double b) in new[] { (x, y), (y, x) })
        {
            Assert.Equal(BitConverter.DoubleToInt64Bits(max), BitConverter.DoubleToInt64Bits(VectorMath.Max(a, b)));
            Assert.Equal(BitConverter.DoubleToInt64Bits(min), BitConverter.DoubleToInt64Bits(VectorMath.Min(a, b)));
            Assert.Equal(VectorMath.Max(a, b), VectorMath.Max(Vector512.Create(a), Vector512.Create(b))[5]);
            Assert.Equal(VectorMath.Max(a, b), VectorMath.Max(Vector256.Create(a), Vector256.Create(b))[3]);
            Assert.Equal(VectorMath.Min(a, b), VectorMath.Min(Vector512.Create(a), Vector512.Create(b))[5]);
            Assert.Equal(VectorMath.Min(a, b), VectorMath.Min(Vector256.Create(a), Vector256.Create(b))[3]);
        }
    }

    [Fact]
    public void Tanh_Everywhere_StaysWithinOne()
    {
        foreach (double x in Ascending(-25.0, 25.0, 200_001))
            Assert.InRange(VectorMath.Tanh(x), -1.0, 1.0);
    }

    [Fact]
    public void Sigmoid_OfOppositeArguments_SumsToOne()
    {
        foreach (double x in Ascending(0.0, 40.0, 20_001))
            Assert.Equal(1.0, VectorMath.Sigmoid(x) + VectorMath.Sigmoid(-x), 4.5e-16);
    }

    private static double[] Ascending(double low, double high, int count)
    {
        double[] x = new double[count];
        for (int i = 0; i < count; i++)
            x[i] = low + ((high - low) * i / (count - 1));
        return x;
    }
}
