using System;
using Xunit;

namespace Fluxion.Runtime.Tests.Training;

public class SumLossTests
{
    [Fact]
    public void Sum_IsTheWeightedSumOfValuesAndGradients()
    {
        BatchLoss<double> a = Problems.Regression(50);
        TrainingLoss<double> b = a.On(new SampledBatch([new("x", 3), new("y", 1)], 40, 3, Samplers.Uniform(-1, 1), Samplers.Normal()));
        TrainingLoss<double> sum = a.Weighted(0.5) + (2 * b) + b;
        double[] ga = new double[4], gb = new double[4], gs = new double[4];
        double value = (0.5 * a.ValueAndGradient(ga)) + (3 * b.ValueAndGradient(gb));
        Assert.Equal(value, sum.ValueAndGradient(gs), 1e-13);
        Assert.Equal(value, sum.Value(), 1e-13);
        for (int i = 0; i < 4; i++)
            Assert.Equal((0.5 * ga[i]) + (3 * gb[i]), gs[i], 1e-13);
        Assert.Equal("0.5 LeastSquares + 2 LeastSquares + LeastSquares", sum.Name);
        Assert.True(sum.IsSampled);
        Assert.False(sum.Fixed(10).IsSampled);
    }

    [Fact]
    public void Sum_OfLossesOfTwoModels_Throws() =>
        Assert.Contains("different parameter blocks", Assert.Throws<ArgumentException>(() => Problems.Regression(5) + Problems.Regression(5)).Message, StringComparison.Ordinal);
}
