using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Samples.Shell;
using ScottPlot;

namespace Fluxion.Samples;

/// <summary>Fits sin(3πx) exp(−x²) + |x|/2 by one hidden layer of h neurons; the error is the largest on 10,001 points of [−1, 1].</summary>
internal sealed class UniversalApproximationSample : ISample
{
    private const int Starts = 4;
    private static readonly int[] Widths = [5, 10, 20, 40, 80, ShallowFit.Widest];

    // The largest errors of random features with output weights by least squares.
    private static readonly double[] RandomFeatures = [1.0, 0.81, 5.7e-2, 5.1e-3, 3.4e-3, 2.4e-3];

    public string Name => "universal-approximation";

    public string Description => "the largest error falls with the number of neurons for tanh, sigmoid and ReLU; with a polynomial σ it stalls";

    public SampleResult Run(SampleContext context)
    {
        int[] steps = context.Stages(Enumerable.Repeat(80, Widths.Length).ToArray());
        (string Name, Func<int, IShallowNet> Create, Func<int, double> Slope, Func<int, double?> Bound)[] kinds =
        [
            ("tanh", static seed => new TanhNet(seed), static h => h / 3.0, static i => RandomFeatures[i]),
            ("sigmoid", static seed => new SigmoidNet(seed), static h => 2 * h / 3.0, static i => RandomFeatures[i]),
            ("relu", static seed => new ReluNet(seed), static _ => 1, static i => 3 * Interpolation.PiecewiseLinearError(ShallowFit.Target, Widths[i], ShallowFit.Grid)),
            ("square", static seed => new SquareNet(seed), static _ => 1, static _ => null),
        ];
        double floor = Interpolation.QuadraticLowerBound(ShallowFit.Target, 41);
        Plot plot = PlotAxes.Create("Largest error on [−1, 1]", "neurons h", "max |F − N|");
        var metrics = new List<Metric>();
        bool stalls = true;
        for (int kind = 0; kind < kinds.Length; kind++)
        {
            (string name, Func<int, IShallowNet> create, Func<int, double> slope, Func<int, double?> bound) = kinds[kind];
            double[] errors = new double[Widths.Length];
            for (int i = 0; i < Widths.Length; i++)
            {
                // A fit may end in a local minimum: of several starts, the one with the smallest error on the training points counts.
                (double Seen, double Unseen)[] fits = [.. Enumerable.Range(0, Starts).Select(start => ShallowFit.Run(context, create(context.Seed), Widths[i], slope(Widths[i]), steps[i], (100 * context.Seed) + start))];
                errors[i] = fits.MinBy(static fit => fit.Seen).Unseen;
                context.Say($"{name}, h = {Widths[i]}: {errors[i]:E2}");
                metrics.Add(new Metric($"max_error_{name}_h{Widths[i]}", errors[i], bound(i)));
            }

            stalls &= name != "square" || errors.All(error => error >= floor);
            plot.AddCurve(name, [.. Widths.Select(static h => Math.Log10(h))], PlotAxes.Log10(errors));
        }

        plot.Add.HorizontalLine(Math.Log10(floor)).LegendText = "no quadratic is closer";
        plot.Axes.Bottom.ShowPowersOfTen();
        plot.Axes.Left.ShowPowersOfTen();
        plot.ShowLegend(Alignment.LowerLeft);
        context.Pictures.Save("errors", plot);
        return new SampleResult([.. metrics, new Metric("best_quadratic_lower_bound", floor), new Metric("polynomial_stalls", stalls ? 1 : 0, 1, Comparison.Exactly)]);
    }
}
