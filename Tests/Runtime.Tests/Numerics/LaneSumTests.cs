using System;
using System.Runtime.Intrinsics;
using Xunit;

namespace Fluxion.Runtime.Tests.Numerics;

public sealed class LaneSumTests
{
    [Fact]
    public void Fold_OfEightLanes_TakesTheDocumentedTreeAtBothWidths()
    {
        double[] x = Cancelling(8000);
        for (int i = 0; i < x.Length; i += 8)
        {
            double expected = ((x[i] + x[i + 4]) + (x[i + 2] + x[i + 6])) + ((x[i + 1] + x[i + 5]) + (x[i + 3] + x[i + 7]));
            Assert.Equal(expected, LaneSum.Fold(Vector512.Create(x, i)));
            Assert.Equal(expected, LaneSum.Fold(Vector256.Create(x, i), Vector256.Create(x, i + 4)));
        }
    }

    [Fact]
    public void Fold_OfSixteenLanes_TakesTheDocumentedTreeAtBothWidths()
    {
        float[] x = Array.ConvertAll(Cancelling(8000), v => (float)v);
        for (int i = 0; i < x.Length; i += 16)
        {
            float[] s = x[i..(i + 16)];
            for (int width = 8; width > 0; width /= 2)
                for (int lane = 0; lane < width; lane++)
                    s[lane] += s[lane + width];
            Assert.Equal(s[0], LaneSum.Fold(Vector512.Create(x, i)));
            Assert.Equal(s[0], LaneSum.Fold(Vector256.Create(x, i), Vector256.Create(x, i + 8)));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1000)]
    [InlineData(10_007)]
    public void Sum_OfAnyLength_HasTheBitsOfTheScalarTree(int length)
    {
        double[] x = Cancelling(length);
        Assert.Equal(BitConverter.DoubleToInt64Bits(ScalarTree(x)), BitConverter.DoubleToInt64Bits(LaneSum.Sum((ReadOnlySpan<double>)x)));
    }

    [Fact]
    public void Sum_OfCancellingNumbers_IsWithinItsBound()
    {
        for (int length = 1; length < 50_000; length = (length * 3) + 1)
        {
            double[] x = Cancelling(length);
            BigReal exact = 0, magnitude = 0;
            foreach (double v in x)
            {
                exact += v;
                magnitude += Math.Abs(v);
            }

            double bound = (31 + Math.Log2(length)) * Math.ScaleB(1.0, -53) * magnitude.ToDouble();
            Assert.InRange(((BigReal)LaneSum.Sum((ReadOnlySpan<double>)x) - exact).Abs().ToDouble(), 0.0, bound);
        }
    }

    [Fact]
    public void Sum_OfFloats_IsWithinItsBound()
    {
        for (int length = 1; length < 50_000; length = (length * 3) + 1)
        {
            float[] x = Array.ConvertAll(Cancelling(length), v => (float)v);
            BigReal exact = 0, magnitude = 0;
            foreach (float v in x)
            {
                exact += (double)v;
                magnitude += (double)Math.Abs(v);
            }

            double bound = (15 + Math.Log2(length)) * Math.ScaleB(1.0, -24) * magnitude.ToDouble();
            Assert.InRange(((BigReal)(double)LaneSum.Sum((ReadOnlySpan<float>)x) - exact).Abs().ToDouble(), 0.0, bound);
        }
    }

    private static double ScalarTree(ReadOnlySpan<double> x)
    {
        if (x.Length > 256)
        {
            int half = 256 * ((x.Length + 511) / 512);
            return ScalarTree(x[..half]) + ScalarTree(x[half..]);
        }

        double[] lanes = new double[8];
        for (int i = 0; i < x.Length; i++)
            lanes[i % 8] += x[i];
        for (int width = 4; width > 0; width /= 2)
            for (int lane = 0; lane < width; lane++)
                lanes[lane] += lanes[lane + width];
        return lanes[0];
    }

    /// <summary>Numbers of many magnitudes whose sum is far smaller than they are.</summary>
    private static double[] Cancelling(int length)
    {
        Random random = new(length);
        double[] x = new double[length];
        for (int i = 0; i < length; i++)
            x[i] = i % 2 == 1 ? -x[i - 1] * (1.0 + (1e-9 * random.NextDouble())) : Math.ScaleB(random.NextDouble(), random.Next(-20, 20));
        return x;
    }
}
