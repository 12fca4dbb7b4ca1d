using System;
using Fluxion.Runtime.Tests.Training;
using Xunit;

namespace Fluxion.Runtime.Tests.Optimizers;

public class FirstOrderTests
{
    // An odd length, so that both the vector loop and its remainder are used.
    private const int Count = 11;

    [Fact]
    public void Adam_FollowsTheRecurrenceOfThePaper()
    {
        const double alpha = 0.02, beta1 = 0.8, beta2 = 0.95, epsilon = 1e-6;
        double[] theta = Start(), m = new double[Count], v = new double[Count], g = new double[Count];
        for (int t = 1; t <= 50; t++)
        {
            Bowl(theta, g);
            for (int i = 0; i < Count; i++)
            {
                m[i] = (beta1 * m[i]) + ((1 - beta1) * g[i]);
                v[i] = (beta2 * v[i]) + ((1 - beta2) * g[i] * g[i]);
                double mHat = m[i] / (1 - Math.Pow(beta1, t)), vHat = v[i] / (1 - Math.Pow(beta2, t));
                theta[i] -= alpha * mHat / (Math.Sqrt(vHat) + epsilon);
            }
        }

        AssertReaches(theta, new Adam(alpha) { Beta1 = beta1, Beta2 = beta2, Epsilon = epsilon }, 50);
    }

    [Fact]
    public void AdamW_DecaysWeightsApartFromTheGradient()
    {
        const double alpha = 0.02, lambda = 0.3;
        double[] theta = Start(), m = new double[Count], v = new double[Count], g = new double[Count];
        for (int t = 1; t <= 50; t++)
        {
            Bowl(theta, g);
            for (int i = 0; i < Count; i++)
            {
                m[i] = (0.9 * m[i]) + (0.1 * g[i]);
                v[i] = (0.999 * v[i]) + (0.001 * g[i] * g[i]);
                double mHat = m[i] / (1 - Math.Pow(0.9, t)), vHat = v[i] / (1 - Math.Pow(0.999, t));
                theta[i] = theta[i] - (alpha * lambda * theta[i]) - (alpha * mHat / (Math.Sqrt(vHat) + 1e-8));
            }
        }

        AssertReaches(theta, new AdamW(alpha, lambda), 50);
    }

    [Fact]
    public void GradientDescent_FollowsItsRecurrence()
    {
        double[] theta = Start(), g = new double[Count];
        for (int t = 0; t < 30; t++)
        {
            Bowl(theta, g);
            for (int i = 0; i < Count; i++)
                theta[i] -= 0.01 * g[i];
        }

        AssertReaches(theta, new GradientDescent(0.01), 30);
    }

    [Fact]
    public void Momentum_FollowsItsRecurrence()
    {
        double[] theta = Start(), v = new double[Count], g = new double[Count];
        for (int t = 0; t < 30; t++)
        {
            Bowl(theta, g);
            for (int i = 0; i < Count; i++)
            {
                v[i] = (0.7 * v[i]) - (0.01 * g[i]);
                theta[i] += v[i];
            }
        }

        AssertReaches(theta, new Momentum(0.01, 0.7), 30);
    }

    [Fact]
    public void Nesterov_TakesItsGradientAtThePointLookedAheadTo()
    {
        // Sutskever's form, v ← μv − α∇f(x + μv), x ← x + v; the trained parameters are x + μv.
        double[] x = Start(), v = new double[Count], g = new double[Count], ahead = new double[Count];
        for (int t = 0; t < 30; t++)
        {
            for (int i = 0; i < Count; i++)
                ahead[i] = x[i] + (0.7 * v[i]);
            Bowl(ahead, g);
            for (int i = 0; i < Count; i++)
            {
                v[i] = (0.7 * v[i]) - (0.01 * g[i]);
                x[i] += v[i];
            }
        }

        for (int i = 0; i < Count; i++)
            ahead[i] = x[i] + (0.7 * v[i]);
        AssertReaches(ahead, new Nesterov(0.01, 0.7), 30);
    }

    [Fact]
    public void ClipNorm_ScalesOnlyLongGradients()
    {
        double[] theta = Start(), g = new double[Count];
        for (int t = 0; t < 30; t++)
        {
            Bowl(theta, g);
            double norm = 0;
            for (int i = 0; i < Count; i++)
                norm += g[i] * g[i];
            double scale = Math.Min(1, 2 / Math.Sqrt(norm));
            for (int i = 0; i < Count; i++)
                theta[i] -= 0.05 * scale * g[i];
        }

        AssertReaches(theta, new GradientDescent(0.05) { ClipNorm = 2 }, 30);
    }

    [Theory]
    [InlineData(-1, 0.9, 0.999, 1e-8)]
    [InlineData(1e-3, 1, 0.999, 1e-8)]
    [InlineData(1e-3, 0.9, -0.1, 1e-8)]
    [InlineData(1e-3, 0.9, 0.999, 0)]
    public void Settings_OutOfRange_AreRefusedWhenTheStageIsAdded(double rate, double beta1, double beta2, double epsilon)
    {
        FunctionLoss loss = FunctionLoss.Of(Start(), Bowl);
        var adam = new Adam(rate) { Beta1 = beta1, Beta2 = beta2, Epsilon = epsilon };
        Assert.Contains("Adam expects", Assert.Throws<ArgumentOutOfRangeException>(() => Trainer.For(loss).Stage(adam, 1)).Message, StringComparison.Ordinal);
    }

    private static void AssertReaches(double[] expected, Optimizer optimizer, int steps)
    {
        FunctionLoss loss = FunctionLoss.Of(Start(), Bowl);
        Trainer.For(loss).Stage(optimizer, steps, keepBest: false).Run();
        for (int i = 0; i < Count; i++)
            Assert.Equal(expected[i], loss.Parameters.Values[i], 1e-12 * Math.Max(1, Math.Abs(expected[i])));
    }

    private static double[] Start()
    {
        double[] theta = new double[Count];
        for (int i = 0; i < Count; i++)
            theta[i] = 1 + (0.3 * i);
        return theta;
    }

    // f = Σ (i + 1)/2 θᵢ² + sin θᵢ
    private static double Bowl(ReadOnlySpan<double> theta, Span<double> gradient)
    {
        double value = 0;
        for (int i = 0; i < theta.Length; i++)
        {
            value += (0.5 * (i + 1) * theta[i] * theta[i]) + Math.Sin(theta[i]);
            gradient[i] = ((i + 1) * theta[i]) + Math.Cos(theta[i]);
        }

        return value;
    }
}
