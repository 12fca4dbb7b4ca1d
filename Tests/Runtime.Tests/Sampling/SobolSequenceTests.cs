using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Runtime;
using Xunit;

namespace Fluxion.Runtime.Tests.Sampling;

public class SobolSequenceTests
{
    [Fact]
    public void FirstPoints_AreThoseOfTheLiterature()
    {
        // The first eight points in three dimensions, as printed with the direction numbers by Joe & Kuo.
        double[][] expected =
        [
            [0, 0, 0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75],
            [0.375, 0.375, 0.625], [0.875, 0.875, 0.125], [0.625, 0.125, 0.875], [0.125, 0.625, 0.375],
        ];
        for (uint i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], Enumerable.Range(0, 3).Select(j => SobolSequence.Fraction(i, j) / 4294967296.0));
    }

    [Fact]
    public void EveryCoordinate_FillsEveryDyadicIntervalOnce()
    {
        for (int j = 0; j < SobolSequence.Dimensions; j++)
        {
            for (int m = 1; m <= 12; m++)
                Assert.Equal(1 << m, Enumerable.Range(0, 1 << m).Select(i => SobolSequence.Fraction((uint)i, j) >> (32 - m)).Distinct().Count());
        }
    }

    [Fact]
    public void FirstTwoCoordinates_AreANetOfQualityZero()
    {
        for (int a = 0; a <= 10; a++)
        {
            var cells = new HashSet<(uint, uint)>();
            for (uint i = 0; i < 1024; i++)
                cells.Add((a == 0 ? 0 : SobolSequence.Fraction(i, 0) >> (32 - a), a == 10 ? 0 : SobolSequence.Fraction(i, 1) >> (22 + a)));
            Assert.Equal(1024, cells.Count);
        }
    }

    [Fact]
    public void PairsOfCoordinates_AreDifferentAndUncorrelated()
    {
        for (int j = 0; j < SobolSequence.Dimensions; j++)
        {
            for (int k = 0; k < j; k++)
            {
                double correlation = Enumerable.Range(0, 4096).Average(i =>
                    ((SobolSequence.Fraction((uint)i, j) / 4294967296.0) - 0.5) * ((SobolSequence.Fraction((uint)i, k) / 4294967296.0) - 0.5));
                Assert.Equal(0, correlation, 2e-3);
            }
        }
    }

    [Fact]
    public void QuasiRandomBatch_IntegratesBetterThanAnIndependentOne()
    {
        SampledBatch independent = new([new InputSpec("x", 5)], 1024, 3, Samplers.Uniform(-1, 1));
        SampledBatch quasi = independent.QuasiRandom();
        double Error(SampledBatch batch, long step) => Math.Abs(Enumerable.Range(0, batch.Count).Average(i => Product(batch, step, i)) - Math.Pow(Math.Sinh(1), 5));
        double errors = Enumerable.Range(0, 16).Average(step => Error(independent, step)), quasiErrors = Enumerable.Range(0, 16).Average(step => Error(quasi, step));
        Assert.True(quasiErrors < 0.1 * errors, $"{quasiErrors:E2} against {errors:E2}");
    }

    [Fact]
    public void QuasiRandomBatch_DiffersFromStepToStep_AndNotFromCallToCall()
    {
        SampledBatch batch = new SampledBatch([new InputSpec("x", 3)], 64, 3, Samplers.Uniform(0, 1)).QuasiRandom();
        double[] first = new double[3], second = new double[3], again = new double[3];
        batch.Sample(1, 17, first);
        batch.Sample(2, 17, second);
        batch.Sample(1, 17, again);
        Assert.Equal(first, again);
        Assert.NotEqual(first, second);
        Assert.All(first, static x => Assert.InRange(x, 0, 1));
    }

    [Fact]
    public void RejectionBeyondTheDimensions_StillFindsSamples()
    {
        SampledBatch batch = new SampledBatch([new InputSpec("x", 4)], 512, 3, Samplers.Where(Samplers.Uniform(-1, 1), static x => x[0] > 0.9)).QuasiRandom();
        double[] x = new double[4];
        for (int i = 0; i < batch.Count; i++)
        {
            batch.Sample(0, i, x);
            Assert.InRange(x[0], 0.9, 1);
        }
    }

    [Fact]
    public void Coordinate_OutOfRange_SaysSo() => Assert.Throws<ArgumentOutOfRangeException>(() => SobolSequence.Fraction(0, SobolSequence.Dimensions));

    private static double Product(SampledBatch batch, long step, int index)
    {
        Span<double> x = stackalloc double[5];
        batch.Sample(step, index, x);
        double product = 1;
        foreach (double value in x) product *= Math.Exp(value);
        return product;
    }
}
