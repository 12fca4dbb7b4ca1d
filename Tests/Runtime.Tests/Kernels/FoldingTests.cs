using System;
using System.Linq;
using Xunit;

namespace Fluxion.Runtime.Tests.Kernels;

public sealed class FoldingTests
{
    [Fact]
    public void Lanes_OfEightDoubles_AddsTheirHalvingTree()
    {
        double[] sums = Array.ConvertAll(Mixed(8 * 37), static v => (double)v);
        double[] gradient = Array.ConvertAll(Mixed(37), static v => (double)v);
        double[] before = [.. gradient];
        Folding.Lanes(sums.AsSpan(), gradient.AsSpan());
        for (int e = 0; e < gradient.Length; e++)
        {
            double[] s = sums[(8 * e)..(8 * (e + 1))];
            for (int width = 4; width > 0; width /= 2)
                for (int lane = 0; lane < width; lane++)
                    s[lane] += s[lane + width];
            Assert.Equal(before[e] + s[0], gradient[e]);
        }
    }

    [Fact]
    public void Lanes_OfSixteenFloats_AddsTheirHalvingTree()
    {
        float[] sums = Mixed(16 * 37), gradient = Mixed(37), before = [.. gradient];
        Folding.Lanes(sums.AsSpan(), gradient.AsSpan());
        for (int e = 0; e < gradient.Length; e++)
        {
            float[] s = sums[(16 * e)..(16 * (e + 1))];
            for (int width = 8; width > 0; width /= 2)
                for (int lane = 0; lane < width; lane++)
                    s[lane] += s[lane + width];
            Assert.Equal(before[e] + s[0], gradient[e]);
        }
    }

    [Fact]
    public void RowsAndTransposed_OfPaddedSums_AddTheSameMatrix()
    {
        // Three inputs, two outputs; the padding is NaN and must not be read.
        double[] byInput = [1, 2, double.NaN, 3, 4, double.NaN, 5, 6, double.NaN], byOutput = [1, 3, 5, double.NaN, 2, 4, 6, double.NaN];
        double[] rows = [10, 10, 10, 10, 10, 10], transposed = [.. rows];
        Folding.Rows(byInput, stride: 3, rows, outputs: 2);
        Folding.Transposed(byOutput, stride: 4, transposed, outputs: 2);
        Assert.Equal([11, 12, 13, 14, 15, 16], rows);
        Assert.Equal(rows, transposed);

        float[] singleRows = [10, 10, 10, 10, 10, 10], singleTransposed = [.. singleRows];
        Folding.Rows(Array.ConvertAll(byInput, static x => (float)x), stride: 3, singleRows, outputs: 2);
        Folding.Transposed(Array.ConvertAll(byOutput, static x => (float)x), stride: 4, singleTransposed, outputs: 2);
        Assert.Equal([11, 12, 13, 14, 15, 16], singleRows);
        Assert.Equal(singleRows, singleTransposed);
    }

    // Whole vectors, and what is left of them.
    [Theory]
    [InlineData(3)]
    [InlineData(16)]
    [InlineData(37)]
    public void Rows_WithoutPadding_AddEveryElement(int length)
    {
        double[] sums = [.. Enumerable.Range(0, length).Select(static i => i + 0.25)], gradient = [.. sums.Select(static x => 2 * x)];
        float[] singleSums = Array.ConvertAll(sums, static x => (float)x), singleGradient = Array.ConvertAll(gradient, static x => (float)x);
        Folding.Rows(sums, length, gradient, length);
        Folding.Rows(singleSums, length, singleGradient, length);
        Assert.Equal(sums.Select(static x => 3 * x), gradient);
        Assert.Equal(singleSums.Select(static x => 3 * x), singleGradient);
    }

    private static float[] Mixed(int length)
    {
        Random random = new(length);
        float[] x = new float[length];
        for (int i = 0; i < length; i++) x[i] = (float)Math.ScaleB(random.NextDouble() - 0.5, random.Next(-10, 10));
        return x;
    }
}
