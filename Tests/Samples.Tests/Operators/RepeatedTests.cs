using System;
using Xunit;

namespace Fluxion.Samples.Tests;

public sealed class RepeatedTests
{
    private static readonly double[] X = [0.4, -0.7, 0.2];

    private readonly RepeatedProgram _model = new(seed: 4);

    [Fact]
    public void Laplacian_ThroughALoop_IsTheLimitOfSecondDifferences()
    {
        double[] all = All(X);
        double Error(double h)
        {
            double worst = 0;
            for (int i = 0; i < 3; i++)
            {
                double sum = 0;
                for (int k = 0; k < 3; k++)
                {
                    double[] up = [.. X], down = [.. X];
                    up[k] += h;
                    down[k] -= h;
                    sum += (All(up)[i] - (2 * all[i]) + All(down)[i]) / (h * h);
                }

                worst = Math.Max(worst, Math.Abs(sum - all[3 + i]));
            }

            return worst;
        }

        Assert.InRange(Math.Log2(Error(0.02) / Error(0.01)), 1.95, 2.05);
        Assert.Equal(all[6], all[7], 1e-14);
    }

    [Fact]
    public void GradientOfALaplacian_ThroughALoop_IsTheLimitOfDifferences()
    {
        BatchLoss<double> loss = _model.Losses.Curvature.On(X);
        double[] gradient = new double[_model.Parameters.Count];
        loss.ValueAndGradient(gradient);
        for (int i = 0; i < gradient.Length; i += 7)
        {
            double saved = _model.Parameters.Values[i];
            double At(double h)
            {
                _model.Parameters.Values[i] = saved + h;
                double value = loss.ValueAndGradient(new double[gradient.Length]);
                _model.Parameters.Values[i] = saved;
                return value;
            }

            // Richardson's extrapolation of central differences, error O(h⁴).
            double coarse = (At(2e-3) - At(-2e-3)) / 4e-3, fine = (At(1e-3) - At(-1e-3)) / 2e-3;
            Assert.Equal(((4 * fine) - coarse) / 3, gradient[i], 1e-9);
        }
    }

    private double[] All(double[] x)
    {
        double[] result = new double[8];
        _model.Forward(x, result);
        return result;
    }
}
