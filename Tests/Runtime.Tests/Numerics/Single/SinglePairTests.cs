using System;
using System.Runtime.Intrinsics;
using Xunit;

namespace Fluxion.Runtime.Tests.Numerics.Single;

/// <summary>Functions and choices of several floats: those of <c>double</c>, rounded once, in every form.</summary>
public sealed class SinglePairTests
{
    private static readonly float[] Special =
    [
        0f, -0f, 1f, -1f, 2f, -2f, 3f, -3f, 0.5f, -0.5f, 1.5f, 1e30f, -1e30f, float.MaxValue, float.MinValue, float.Epsilon, -float.Epsilon, 1.17549435E-38f,
        16777217f, 1.0000001f, 0.99999994f, float.PositiveInfinity, float.NegativeInfinity, float.NaN,
    ];

    [Theory]
    [InlineData("Pow")]
    [InlineData("Atan2")]
    public void Function_OfTwoNumbers_IsWithinItsBound(string name)
    {
        VectorMathPair wide = VectorMathPairs.All[name];
        int judged = 0;
        foreach ((double wideX, double wideY) in wide.Samples(new Random(20260105)))
        {
            (float x, float y) = ((float)wideX, (float)wideY);
            if (!float.IsNormal(x) || !float.IsNormal(y) || judged > 4000) continue;
            double error = Ulp.Error(name == "Pow" ? VectorMath.Pow(x, y) : VectorMath.Atan2(x, y), wide.Reference(x, y));
            Assert.True(error <= 0.51, $"{name}({x:R}, {y:R}) is off by {error:F3} ulp.");
            judged++;
        }

        Assert.True(judged > 2000);
    }

    [Fact]
    public void Functions_OfSpecialNumbers_AreThoseOfDoubleInEveryForm()
    {
        foreach (float x in Special)
        {
            foreach (float y in Special)
            {
                (Vector256<float> x8, Vector256<float> y8) = (Vector256.Create(x), Vector256.Create(y));
                (Vector512<float> x16, Vector512<float> y16) = (Vector512.Create(x), Vector512.Create(y));
                AssertSame((float)VectorMath.Pow((double)x, y), VectorMath.Pow(x, y), VectorMath.Pow(x8, y8)[5], VectorMath.Pow(x16, y16)[11]);
                AssertSame((float)VectorMath.Atan2((double)x, y), VectorMath.Atan2(x, y), VectorMath.Atan2(x8, y8)[5], VectorMath.Atan2(x16, y16)[11]);
                AssertSame((float)VectorMath.Max((double)x, y), VectorMath.Max(x, y), VectorMath.Max(x8, y8)[5], VectorMath.Max(x16, y16)[11]);
                AssertSame((float)VectorMath.Min((double)x, y), VectorMath.Min(x, y), VectorMath.Min(x8, y8)[5], VectorMath.Min(x16, y16)[11]);
                AssertSame((float)VectorMath.Sign((double)x), VectorMath.Sign(x), VectorMath.Sign(x8)[5], VectorMath.Sign(x16)[11]);
                AssertSame((float)VectorMath.Heaviside((double)x), VectorMath.Heaviside(x), VectorMath.Heaviside(x8)[5], VectorMath.Heaviside(x16)[11]);
                AssertSame(x < y ? 7f : 8f, VectorMath.SelectLess(x, y, 7f, 8f), VectorMath.SelectLess(x8, y8, Vector256.Create(7f), Vector256.Create(8f))[5], VectorMath.SelectLess(x16, y16, Vector512.Create(7f), Vector512.Create(8f))[11]);
                AssertSame(x <= y ? 7f : 8f, VectorMath.SelectLessOrEqual(x, y, 7f, 8f), VectorMath.SelectLessOrEqual(x8, y8, Vector256.Create(7f), Vector256.Create(8f))[5], VectorMath.SelectLessOrEqual(x16, y16, Vector512.Create(7f), Vector512.Create(8f))[11]);
                AssertSame(x > y ? 7f : 8f, VectorMath.SelectGreater(x, y, 7f, 8f), VectorMath.SelectGreater(x8, y8, Vector256.Create(7f), Vector256.Create(8f))[5], VectorMath.SelectGreater(x16, y16, Vector512.Create(7f), Vector512.Create(8f))[11]);
                AssertSame(x >= y ? 7f : 8f, VectorMath.SelectGreaterOrEqual(x, y, 7f, 8f), VectorMath.SelectGreaterOrEqual(x8, y8, Vector256.Create(7f), Vector256.Create(8f))[5], VectorMath.SelectGreaterOrEqual(x16, y16, Vector512.Create(7f), Vector512.Create(8f))[11]);
            }
        }
    }

    private static void AssertSame(float expected, params ReadOnlySpan<float> forms)
    {
        foreach (float form in forms)
            Assert.True(BitConverter.SingleToInt32Bits(expected) == BitConverter.SingleToInt32Bits(form) || (float.IsNaN(expected) && float.IsNaN(form)), $"{form:G9}, expected {expected:G9}.");
    }
}
