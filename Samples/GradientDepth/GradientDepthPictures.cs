using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Samples.Shell;
using ScottPlot;

namespace Fluxion.Samples;

/// <summary>Norms of the first layer's gradient against depth.</summary>
internal static class GradientDepthPictures
{
    /// <summary>All nets over the whole range of the norms; below, the residual ones, which need less of it.</summary>
    /// <param name="depths">The numbers of layers.</param>
    /// <param name="curves">The nets by the names of their figures, with the norm at each depth.</param>
    public static IReadOnlyList<Plot> Draw(IReadOnlyList<int> depths, IReadOnlyList<(string Name, double[] Norms)> curves) =>
    [
        Plot("Gradient of the first layer", depths, curves),
        Plot("The residual nets alone", depths, [.. curves.Where(static curve => curve.Name.StartsWith("resnet", StringComparison.Ordinal))]),
    ];

    private static Plot Plot(string title, IReadOnlyList<int> depths, IReadOnlyList<(string Name, double[] Norms)> curves)
    {
        Plot plot = PlotAxes.Create(title, "depth L", "‖∂L/∂A₁‖");
        foreach ((string name, double[] norms) in curves)
        {
            LinePattern pattern = name.EndsWith("_L", StringComparison.Ordinal) ? LinePattern.Dashed : LinePattern.Solid;
            plot.AddCurve(name.Replace('_', ' '), [.. depths.Select(static depth => (double)depth)], PlotAxes.Log10(norms, 1e-200), pattern);
        }

        plot.Axes.Left.ShowPowersOfTen();
        plot.ShowLegend(Edge.Right);
        return plot;
    }
}
