using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Samples.Shell;
using ScottPlot;

namespace Fluxion.Samples;

/// <summary>The distance from the minimum against the step, for every method.</summary>
internal static class GradientDescentPictures
{
    private const double Least = 1e-16, Most = 1e4;

    /// <summary>One curve per method, each as long as it stays between 1e-16 and 1e4.</summary>
    /// <param name="norms">‖θₖ‖ for k = 0, 1 … by the names of the methods.</param>
    /// <param name="kappa">The condition number.</param>
    public static Plot Draw(IReadOnlyDictionary<string, double[]> norms, double kappa)
    {
        Plot plot = PlotAxes.Create($"Distance from the minimum, κ = {PlotAxes.Number(kappa)}", "step", "‖θ‖");
        foreach ((string name, double[] all) in norms)
        {
            double[] shown = [.. all.TakeWhile(static norm => norm is >= Least and <= Most)];
            plot.AddCurve(name, [.. shown.Select(static (_, k) => (double)k)], PlotAxes.Log10(shown));
        }

        plot.Axes.SetLimitsY(Math.Log10(Least), Math.Log10(Most));
        plot.Axes.Left.ShowPowersOfTen();
        plot.ShowLegend(Edge.Right);
        return plot;
    }
}
