using System;
using System.Runtime.Intrinsics;
using Xunit;

namespace Fluxion.Runtime.Tests.Numerics;

/// <summary>The 512-bit, 256-bit and scalar forms of a function give the same bits.</summary>
public sealed class VectorMathBitsTests
{
    public static TheoryData<string> Functions => [.. VectorMathFunctions.All.Keys];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Double_InEveryForm_HasTheSameBits(string name)
    {
        VectorMathFunction function = VectorMathFunctions.All[name];
        double[] x = Arguments();
        for (int i = 0; i < x.Length; i += 8)
        {
            Vector512<double> eight = function.Eight(Vector512.Create(x, i));
            Vector256<double> lower = function.Four(Vector256.Create(x, i));
            Vector256<double> upper = function.Four(Vector256.Create(x, i + 4));
            for (int lane = 0; lane < 8; lane++)
            {
                double scalar = function.Scalar(x[i + lane]);
                AssertSameBits(name, x[i + lane], scalar, eight[lane]);
                AssertSameBits(name, x[i + lane], scalar, (lane < 4 ? lower : upper)[lane & 3]);
            }
        }
    }

    [Fact]
    public void Double_OverAnArray_AllocatesNothing()
    {
        double[] x = Arguments();
        double[] y = new double[x.Length];
        void Run()
        {
            for (int i = 0; i < x.Length; i += 8)
            {
                Vector512<double> v = Vector512.Create(x, i);
                (VectorMath.Sin(v) + VectorMath.Cos(v) + VectorMath.Tanh(v) + VectorMath.Softplus(v)).CopyTo(y, i);
            }
        }

        Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>Special values, then every bit pattern equally likely, then numbers of ordinary size.</summary>
    private static double[] Arguments()
    {
        double[] special =
        [
            0.0, -0.0, double.Epsilon, -double.Epsilon, 2.2250738585072014E-308, 1.0, -1.0, 0.5, double.MaxValue, double.MinValue,
            double.PositiveInfinity, double.NegativeInfinity, double.NaN, -double.NaN, 1e4, -1e4, 709.78, 709.79, -745.13, -745.14, 20.0, -708.4, 1e10, -1e22,
        ];
        Random random = new(7);
        double[] x = new double[80_000];
        special.CopyTo(x, 0);
        for (int i = special.Length; i < x.Length; i++)
            x[i] = i % 2 == 0 ? BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)) : (random.NextDouble() - 0.5) * 100.0;
        return x;
    }

    private static void AssertSameBits(string name, double x, double expected, double actual)
    {
        // Which of its many bit patterns a NaN has is left to the processor.
        if (double.IsNaN(expected) && double.IsNaN(actual))
            return;
        if (BitConverter.DoubleToInt64Bits(expected) != BitConverter.DoubleToInt64Bits(actual))
            Assert.Fail($"{name}({x:R}): scalar {expected:R}, vector {actual:R}.");
    }
}
