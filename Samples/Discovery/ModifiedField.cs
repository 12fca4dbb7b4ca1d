using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Samples.Shell;

namespace Fluxion.Samples;

/// <summary>
/// What is learnt with a method φ is not F but the field whose steps φ are the flow of F: F + O(hᵖ) for a method of order p. On a linear field
/// that can be solved for to rounding.
/// </summary>
internal static class ModifiedField
{
    private static readonly double[] Gaps = [0.4, 0.2, 0.1, 0.05];

    /// <summary>The order p of ‖Â − A‖ = O(hᵖ) by least squares in the logarithms, and the largest gradient that was left.</summary>
    /// <param name="context">The run.</param>
    /// <param name="choose">The loss of a method.</param>
    public static (double Slope, double Gradient) Slope(SampleContext context, Func<LinearField, double[], double[], double[], BatchLoss<double>> choose)
    {
        var errors = new List<double>();
        double worst = 0;
        foreach (double h in Gaps)
        {
            double[][] starts = UnseenStates.Draw(50, 2, 1, context.Seed);
            double[] x0 = [.. starts.SelectMany(static x => x)], x1 = new double[x0.Length];
            for (int i = 0; i < starts.Length; i++) LinearSystem.Flow(h, starts[i], x1.AsSpan(2 * i, 2));
            var field = new LinearField(context.Seed);
            BatchLoss<double> loss = choose(field, [.. starts.Select(_ => h)], x0, x1);
            Trainer.For(loss).Stage(new LevenbergMarquardt { Damping = 1e-12, GradientTolerance = 1e-14 }, 50).Run();
            double[] gradient = new double[4];
            loss.ValueAndGradient(gradient);
            worst = Math.Max(worst, Math.Sqrt(gradient.Sum(static g => g * g)));
            errors.Add(Math.Sqrt(field.Parameters.Values.ToArray().Zip(LinearSystem.A, static (a, b) => (a - b) * (a - b)).Sum()));
        }

        double[] x = [.. Gaps.Select(static h => Math.Log(h))], y = [.. errors.Select(static error => Math.Log(error))];
        return (x.Zip(y, (a, b) => (a - x.Average()) * (b - y.Average())).Sum() / x.Sum(a => (a - x.Average()) * (a - x.Average())), worst);
    }
}
