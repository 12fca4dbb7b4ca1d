using System;
using Fluxion.Samples.Shell;
using Xunit;

namespace Fluxion.Samples.Tests.Shell;

public sealed class ErrorNormsTests
{
    private static readonly double[] Exact = [3, -4, 0, 0];

    [Fact]
    public void Norms_AreThoseOfTheDifference()
    {
        double[] values = [3, -4, 0.3, -0.4];
        Assert.Equal(0.1, ErrorNorms.RelativeL2(values, Exact), 1e-15);
        Assert.Equal(0.25, ErrorNorms.RootMeanSquare(values, Exact), 1e-15);
        Assert.Equal(0.4, ErrorNorms.Maximum(values, Exact), 1e-15);
    }

    [Fact]
    public void NaN_ReachesEveryNorm()
    {
        double[] values = [3, double.NaN, 0, 0];
        Assert.True(double.IsNaN(ErrorNorms.RelativeL2(values, Exact)));
        Assert.True(double.IsNaN(ErrorNorms.RootMeanSquare(values, Exact)));
        Assert.True(double.IsNaN(ErrorNorms.Maximum(values, Exact)));
    }

    [Fact]
    public void DifferentLengths_AreRefused()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => ErrorNorms.RootMeanSquare([1, 2, 3], Exact));
        Assert.Contains("as many values as true ones, 4, got 3", exception.Message, StringComparison.Ordinal);
    }
}
