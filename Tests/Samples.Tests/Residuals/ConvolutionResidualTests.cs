using System;
using System.Linq;
using Xunit;

namespace Fluxion.Samples.Tests.Residuals;

/// <summary>Jacobian rows with respect to the kernels of convolutions, which are one row per sample like all others.</summary>
public sealed class ConvolutionResidualTests
{
    private const int Samples = 19, Rows = 4;

    private readonly ConvolutionResidualModel _model = new(seed: 3);
    private readonly double[] _x, _y;

    public ConvolutionResidualTests()
    {
        var random = new Random(8);
        _x = [.. Enumerable.Range(0, 22 * Samples).Select(_ => (2 * random.NextDouble()) - 1)];
        _y = [.. Enumerable.Range(0, 48 * Samples).Select(_ => (2 * random.NextDouble()) - 1)];
        foreach (ref double value in _model.Parameters.Values) value += 0.1 * (random.NextDouble() - 0.5);
    }

    [Fact]
    public void NormalEquations_OfConvolutions_AgreeWithCentralDifferencesOfTheResiduals()
    {
        int count = _model.Parameters.Count;
        double[][] columns = [.. Enumerable.Range(0, count).Select(Column)];
        double[] residuals = Residuals(), gradient = new double[count], reverse = new double[count];
        var matrix = new SymmetricMatrix(count);
        BatchLoss<double> loss = _model.Losses.Error.On(_x, _y);
        Assert.Equal(residuals.Sum(static r => r * r) / Samples, loss.AddNormalEquations(1, gradient, matrix), 1e-13);
        Assert.Equal(loss.ValueAndGradient(reverse), loss.Value(), 1e-14);
        for (int i = 0; i < count; i++)
        {
            Assert.Equal(reverse[i], gradient[i], 1e-13);
            Assert.Equal(2 * Dot(columns[i], residuals) / Samples, gradient[i], 1e-8);
            for (int j = i; j < count; j++) Assert.Equal(Dot(columns[i], columns[j]) / Samples, matrix.Upper(i)[j - i], 1e-8);
        }
    }

    private double[] Residuals()
    {
        double[] residuals = new double[Rows * Samples];
        _model.ForwardBatch(_x, _y, residuals);
        return residuals;
    }

    private double[] Column(int parameter)
    {
        const double step = 1e-5;
        ref double value = ref _model.Parameters.Values[parameter];
        double at = value;
        value = at + step;
        double[] above = Residuals();
        value = at - step;
        double[] below = Residuals();
        value = at;
        return [.. above.Zip(below, static (a, b) => (a - b) / (2 * step))];
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, static (x, y) => x * y).Sum();
}
