using System;
using Xunit;

namespace Fluxion.Runtime.Tests.Kernels;

public sealed class TranspositionTests
{
    private static readonly int[] Rows = [0, 1, 3, 7, 8, 9, 15, 16, 17, 24, 31, 32, 40, 41];

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(13)]
    [InlineData(16)]
    [InlineData(24)]
    [InlineData(32)]
    [InlineData(40)]
    public void Apply_OfDoubles_TransposesAndWritesNothingElse(int samples)
    {
        foreach (int rows in Rows)
        {
            int sourceStride = samples + 3, targetStride = rows + 5;
            double[] source = Numbered(rows * sourceStride + samples, static i => i + 1.0);
            double[] target = Numbered(samples * targetStride + 16, static i => -i - 1.0);
            Transposition.Apply(ref source[0], rows, sourceStride, samples, ref target[0], targetStride);
            for (int i = 0; i < target.Length; i++)
            {
                (int s, int r) = Math.DivRem(i, targetStride);
                Assert.Equal(r < rows && s < samples ? source[(r * sourceStride) + s] : -i - 1.0, target[i]);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(13)]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(24)]
    [InlineData(32)]
    [InlineData(40)]
    public void Apply_OfFloats_TransposesAndWritesNothingElse(int samples)
    {
        foreach (int rows in Rows)
        {
            int sourceStride = samples + 3, targetStride = rows + 5;
            float[] source = Numbered(rows * sourceStride + samples, static i => i + 1f);
            float[] target = Numbered(samples * targetStride + 16, static i => -i - 1f);
            Transposition.Apply(ref source[0], rows, sourceStride, samples, ref target[0], targetStride);
            for (int i = 0; i < target.Length; i++)
            {
                (int s, int r) = Math.DivRem(i, targetStride);
                Assert.Equal(r < rows && s < samples ? source[(r * sourceStride) + s] : -i - 1f, target[i]);
            }
        }
    }

    private static T[] Numbered<T>(int length, Func<int, T> value)
    {
        T[] result = new T[length];
        for (int i = 0; i < length; i++) result[i] = value(i);
        return result;
    }
}
