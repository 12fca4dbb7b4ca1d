using System;
using System.Collections.Generic;
using System.Linq;

namespace Fluxion.Samples;

/// <summary>Twenty steps on Rosenbrock's function from (−1.2, 1), against the textbook recurrences with the gradient written out.</summary>
internal static class RosenbrockTraces
{
    private const int Steps = 20;
    private const double Rate = 5e-4, Decay = 0.7;

    /// <summary>The largest difference over steps, coordinates and methods.</summary>
    public static double Error() => new[]
    {
        Difference(new GradientDescent(Rate), static (theta, v, g, _) =>
        {
            for (int i = 0; i < 2; i++) theta[i] -= Rate * g[i];
        }),
        Difference(new Momentum(Rate, Decay), static (theta, v, g, _) =>
        {
            for (int i = 0; i < 2; i++) theta[i] += v[i] = (Decay * v[i]) - (Rate * g[i]);
        }),
        Difference(new Nesterov(Rate, Decay), static (theta, v, g, _) =>
        {
            for (int i = 0; i < 2; i++) theta[i] += (Decay * (v[i] = (Decay * v[i]) - (Rate * g[i]))) - (Rate * g[i]);
        }),
        Difference(new Adam(0.02), static (theta, m, g, k) =>
        {
            for (int i = 0; i < 2; i++)
            {
                m[i] = (0.9 * m[i]) + (0.1 * g[i]);
                m[i + 2] = (0.999 * m[i + 2]) + (0.001 * g[i] * g[i]);
                theta[i] -= 0.02 * m[i] / (1 - Math.Pow(0.9, k)) / (Math.Sqrt(m[i + 2] / (1 - Math.Pow(0.999, k))) + 1e-8);
            }
        }),
    }.Max();

    // θ, memory of four numbers, ∇f(θ), the number of the step from 1.
    private delegate void Recurrence(double[] theta, double[] memory, double[] gradient, int step);

    private static double Difference(Optimizer optimizer, Recurrence advance)
    {
        var model = new Rosenbrock();
        double[] theta = [-1.2, 1], memory = new double[4];
        theta.CopyTo(model.Parameters.Values);
        var trace = new List<double[]>();
        Trace.Of(model.Losses.Height.On([1]), optimizer, Steps, () =>
        {
            trace.Add(model.Parameters.Values.ToArray());
            return 0;
        });
        double worst = trace.Count == Steps ? 0 : double.NaN;
        for (int k = 0; k < trace.Count; k++)
        {
            (double x, double y) = (theta[0], theta[1]);
            advance(theta, memory, [(-2 * (1 - x)) - (400 * x * (y - (x * x))), 200 * (y - (x * x))], k + 1);
            worst = Math.Max(worst, theta.Zip(trace[k], static (a, b) => Math.Abs(a - b)).Max());
        }

        return worst;
    }
}
