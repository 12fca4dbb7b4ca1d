using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Fluxion.Runtime.Tests.Sampling;

public class SamplersTests
{
    [Fact]
    public void Uniform_FillsItsBoxEvenly()
    {
        double[][] samples = Draw(Samplers.Uniform([-1, 2], [3, 2.5]), 2, 20_000);
        Assert.All(samples, s => Assert.True(s[0] is >= -1 and < 3 && s[1] is >= 2 and < 2.5));
        Assert.Equal(1, samples.Average(s => s[0]), 0.05);                                       // σ = 0.008
        Assert.Equal(16.0 / 12, samples.Average(s => (s[0] - 1) * (s[0] - 1)), 0.05);
        Assert.Equal(0, samples.Average(s => (s[0] - 1) * (s[1] - 2.25)), 0.01);                 // σ = 0.0012
        Assert.Equal(20_000, samples.Select(s => s[0]).Distinct().Count());
    }

    [Fact]
    public void Normal_HasItsMoments()
    {
        double[][] samples = Draw(Samplers.Normal(2, 3), 1, 40_000);
        Assert.Equal(2, samples.Average(s => s[0]), 0.1);
        Assert.Equal(9, samples.Average(s => (s[0] - 2) * (s[0] - 2)), 0.4);
        Assert.Equal(3 * 81, samples.Average(s => Math.Pow(s[0] - 2, 4)), 25.0);
    }

    [Fact]
    public void Where_KeepsThePredicateAndTheUniformity()
    {
        double[][] samples = Draw(Samplers.Where(Samplers.Uniform(-1, 1), x => (x[0] * x[0]) + (x[1] * x[1]) < 1), 2, 20_000);
        Assert.All(samples, s => Assert.True((s[0] * s[0]) + (s[1] * s[1]) < 1));
        Assert.Equal(0.5, samples.Average(s => (s[0] * s[0]) + (s[1] * s[1])), 0.01);            // the disc's mean square radius
        Assert.Equal(0.25, samples.Average(s => s[0] * s[1] > 0 && s[0] > 0 ? 1.0 : 0), 0.02);
    }

    [Fact]
    public void Where_OfAnEmptySet_SaysSo()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Draw(Samplers.Where(Samplers.Uniform(0, 1), _ => false), 1, 1));
        Assert.Contains("its predicate held for none", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void From_UsesTheCallersFunction()
    {
        Distribution circle = Samplers.From(2, (ref stream, x) =>
        {
            (x[0], x[1]) = Math.SinCos(2 * Math.PI * stream.NextUniform());
        });
        Assert.All(Draw(circle, 2, 100), s => Assert.Equal(1, (s[0] * s[0]) + (s[1] * s[1]), 1e-14));
        Assert.Equal(4, Draw(Samplers.Constant(4), 3, 1)[0][2]);
    }

    [Fact]
    public void Bounds_ThatMakeNoBox_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => Samplers.Uniform(1, 0));
        Assert.Throws<ArgumentException>(() => Samplers.Uniform(0, double.NaN));
        Assert.Throws<ArgumentException>(() => Samplers.Uniform([0, 0], [1]));
        var error = Assert.Throws<ArgumentException>(() => new SampledBatch([new("x", 4)], 1, 1, Samplers.Uniform([0, 0], [1, 1])));
        Assert.Contains("distribution of length 4 for x, got one of length 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Samples_DependNeitherOnTheBatchSizeNorOnEachOther()
    {
        var small = new SampledBatch([new("x", 2)], 3, 9, Samplers.Uniform(0, 1));
        var large = new SampledBatch([new("x", 2)], 300, 9, Samplers.Uniform(0, 1));
        double[] a = new double[2], b = new double[2];
        large.Sample(5, 2, b);
        small.Sample(5, 2, a);
        Assert.Equal(a, b);
        large.Sample(5, 299, b);
        Assert.NotEqual(a, b);
        large.Sample(6, 2, b);
        Assert.NotEqual(a, b);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(10, 3)]
    [InlineData(64, 64)]
    [InlineData(1000, 7)]
    public void Shuffled_ShowsEverySampleOncePerEpochInAnotherOrder(int count, int batch)
    {
        FixedBatch data = new FixedBatch([new("x", 1)]).Add<double>([.. Enumerable.Range(0, count).Select(i => (double)i)]);
        BatchSource shuffled = data.Shuffled(batch, seed: 4);
        var seen = new List<double>();
        double[] x = new double[1];
        for (int step = 0; seen.Count < 2 * count; step++)
        {
            for (int i = 0; i < batch && seen.Count < 2 * count; i++)
            {
                shuffled.Sample(step, i, x);
                seen.Add(x[0]);
            }
        }

        double[] first = [.. seen.Take(count)], second = [.. seen.Skip(count)];
        Assert.Equal(Enumerable.Range(0, count).Select(i => (double)i), first.Order());
        Assert.Equal(first.Order(), second.Order());
        if (count > 1)
            Assert.NotEqual(first, second);
        Assert.Same(data, shuffled.Fixed(0, 0));
    }

    [Fact]
    public void FixedBatch_WithDataThatDoNotFit_NamesTheInput()
    {
        InputSpec[] inputs = [new("x", 2), new("y", 1)];
        Assert.Contains("On expects x of whole rows of length 2, got 3 elements", Message(() => new FixedBatch(inputs).Add<double>(new double[3])), StringComparison.Ordinal);
        Assert.Contains("On expects 2 samples of y, as of x, got 3", Message(() => new FixedBatch(inputs).Add<double>(new double[4]).Add<double>(new double[3])), StringComparison.Ordinal);
        Assert.Contains("at least one sample of x", Message(() => new FixedBatch(inputs).Add<double>([])), StringComparison.Ordinal);
        Assert.Contains("there is none for more data", Message(() => new FixedBatch(inputs).Add<double>(new double[2]).Add<double>(new double[1]).Add<double>(new double[1])), StringComparison.Ordinal);

        static string Message(Action action) => Assert.Throws<ArgumentException>(action).Message;
    }

    private static double[][] Draw(Distribution distribution, int length, int count)
    {
        var batch = new SampledBatch([new("x", length)], count, 11, distribution);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            double[] x = new double[length];
            batch.Sample(0, i, x);
            return x;
        })];
    }
}
