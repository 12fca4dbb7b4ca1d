using System;
using System.Linq;
using Xunit;

namespace Fluxion.Runtime.Tests.Optimizers;

public class VectorAlgebraTests
{
    [Fact]
    public void Dot_OfEveryLength_HasTheBitsOfSixteenPartialSums()
    {
        var random = new Random(1);
        for (int n = 0; n < 100; n++)
        {
            double[] a = [.. Enumerable.Range(0, n).Select(_ => random.NextDouble() - 0.5)], b = [.. a.Select(_ => random.NextDouble())];
            double[] sums = new double[16];
            for (int i = 0; i < n; i++)
                sums[i % 16] += a[i] * b[i];
            for (int half = 8; half > 0; half /= 2)
            {
                for (int i = 0; i < half; i++)
                    sums[i] += sums[i + half];
            }

            Assert.Equal(sums[0], VectorAlgebra.Dot<double>(a, b));
        }
    }

    [Fact]
    public void Dot_OfFloats_IsTakenInDouble()
    {
        float[] a = [1e8f, 1f, -1e8f], b = [1e8f, 1f, 1e8f];
        Assert.Equal(1.0, VectorAlgebra.Dot<float>(a, b));
    }
}
