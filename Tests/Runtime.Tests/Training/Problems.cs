using System;

namespace Fluxion.Runtime.Tests.Training;

/// <summary>Small problems with known answers.</summary>
internal static class Problems
{
    public const int Length = 3;

    /// <summary>Random regression data: y = 1 x₀ − 2 x₁ + 3 x₂ + 0.5 + a little that is not linear.</summary>
    public static (double[] X, double[] Y) Data(int samples)
    {
        var random = new Random(5);
        double[] x = new double[samples * Length], y = new double[samples];
        for (int i = 0; i < samples; i++)
        {
            for (int j = 0; j < Length; j++)
                x[(i * Length) + j] = (2 * random.NextDouble()) - 1;
            ReadOnlySpan<double> row = x.AsSpan(i * Length, Length);
            y[i] = row[0] - (2 * row[1]) + (3 * row[2]) + 0.5 + (0.1 * Math.Sin(9 * row[0] * row[1]));
        }

        return (x, y);
    }

    public static BatchLoss<double> Regression(int samples)
    {
        (double[] x, double[] y) = Data(samples);
        var kernel = new LeastSquaresKernel<double>(Length);
        var parameters = new ParameterBlock<double>(LeastSquaresKernel<double>.Entries(Length));
        parameters.Initialize(1);
        return new BatchLoss<double>(kernel, parameters, new FixedBatch(kernel.Inputs).Add<double>(x).Add<double>(y));
    }

    /// <summary>Fresh samples with y drawn independently of x: the minimum is w = 0, b = 0.25, loss 1/12.</summary>
    public static BatchLoss<double> Sampled(int batch, ulong seed = 7)
    {
        var kernel = new LeastSquaresKernel<double>(Length);
        var parameters = new ParameterBlock<double>(LeastSquaresKernel<double>.Entries(Length));
        parameters.Initialize(1);
        return new BatchLoss<double>(kernel, parameters, new SampledBatch(kernel.Inputs, batch, seed, Samplers.Uniform(-1, 1), Samplers.Uniform(-0.25, 0.75)));
    }

    /// <summary>Rosenbrock's valley, Σ 100 (xᵢ₊₁ − xᵢ²)² + (1 − xᵢ)², minimum 0 at (1, …, 1).</summary>
    public static double Rosenbrock(ReadOnlySpan<double> x, Span<double> g)
    {
        double value = 0;
        g.Clear();
        for (int i = 0; i + 1 < x.Length; i++)
        {
            double a = x[i + 1] - (x[i] * x[i]), b = 1 - x[i];
            value += (100 * a * a) + (b * b);
            g[i] += (-400 * a * x[i]) - (2 * b);
            g[i + 1] += 200 * a;
        }

        return value;
    }
}
