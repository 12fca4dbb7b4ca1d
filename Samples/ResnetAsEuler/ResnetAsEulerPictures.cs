using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Samples.Shell;
using ScottPlot;

namespace Fluxion.Samples;

/// <summary>Errors of nets of equal layers against their number.</summary>
internal static class ResnetAsEulerPictures
{
    /// <summary>One curve per method, both axes logarithmic, so that slopes are orders.</summary>
    /// <param name="layers">The numbers of layers.</param>
    /// <param name="curves">The methods by name, with the error at each number of layers.</param>
    public static Plot Draw(IReadOnlyList<int> layers, IReadOnlyList<(string Name, double[] Errors)> curves)
    {
        Plot plot = PlotAxes.Create("L layers of step 1/L against the flow at t = 1", "L", "largest error");
        foreach ((string name, double[] errors) in curves)
            plot.AddCurve(name, [.. layers.Select(static count => Math.Log10(count))], PlotAxes.Log10(errors));
        plot.Axes.Bottom.ShowPowersOfTen();
        plot.Axes.Left.ShowPowersOfTen();
        plot.ShowLegend(Edge.Right);
        return plot;
    }
}
