using System;
using System.Linq;
using System.Numerics;

namespace Fluxion.Samples.Tests.Layers;

/// <summary>Parameters and inputs as complex numbers, and derivatives of what is written over them by complex step and central differences.</summary>
internal sealed class Witness(ParameterBlock<double> parameters)
{
    private const double ComplexStep = 1e-100;

    private readonly Complex[] _theta = [.. parameters.Values.ToArray().Select(static value => new Complex(value, 0))];

    /// <summary>One parameter.</summary>
    public ReadOnlySpan<Complex> this[string name]
    {
        get
        {
            ParameterEntry entry = parameters.Entries.Single(candidate => candidate.Name == name);
            return _theta.AsSpan(entry.Offset, entry.Count);
        }
    }

    /// <summary>∂f/∂θᵢ for every i, exact to rounding.</summary>
    public double[] Gradient(Func<Complex> f)
    {
        var gradient = new double[_theta.Length];
        for (int i = 0; i < gradient.Length; i++)
        {
            Complex value = _theta[i];
            _theta[i] = value + new Complex(0, ComplexStep);
            gradient[i] = f().Imaginary / ComplexStep;
            _theta[i] = value;
        }

        return gradient;
    }

    /// <summary>∂f/∂xᵢ for every i by complex step in x.</summary>
    public static double[] Gradient(Func<Complex[], Complex> f, double[] x)
        => [.. x.Select((_, i) => f([.. x.Select((value, k) => new Complex(value, k == i ? ComplexStep : 0))]).Imaginary / ComplexStep)];

    /// <summary>∂f/∂xᵢ for every i by central differences of sixth order, which leave complex parameters alone; about ten digits.</summary>
    public static Complex[] Differences(Func<Complex[], Complex> f, double[] x)
    {
        const double H = 2e-4;
        double[] weights = [45, -9, 1];
        var gradient = new Complex[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            for (int n = 1; n <= 3; n++)
                gradient[i] += weights[n - 1] / (60 * H) * (At(n * H) - At(-n * H));

            Complex At(double step) => f([.. x.Select((value, k) => new Complex(k == i ? value + step : value, 0))]);
        }

        return gradient;
    }

    /// <summary>Real numbers as complex ones.</summary>
    public static Complex[] Lift(double[] x) => [.. x.Select(static value => new Complex(value, 0))];

    /// <summary>A smooth sequence of numbers in ±scale without structure.</summary>
    public static double[] Numbers(int count, double scale = 0.9, double phase = 1)
        => [.. Enumerable.Range(0, count).Select(i => scale * Math.Sin((3.7 * i) + phase))];

    /// <summary>The largest difference, relative to the largest element.</summary>
    public static double Error(double[] expected, double[] actual)
        => expected.Zip(actual, static (a, b) => Math.Abs(a - b)).Max() / expected.Max(Math.Abs);
}
