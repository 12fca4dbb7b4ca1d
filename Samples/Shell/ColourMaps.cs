using ScottPlot;
using ScottPlot.Colormaps;
using ScottPlot.Panels;
using ScottPlot.Plottables;

namespace Fluxion.Samples.Shell;

/// <summary>Functions of two variables in colours.</summary>
public static class ColourMaps
{
    /// <summary>A coloured map with its scale beside it.</summary>
    /// <param name="title">Title of the plot.</param>
    /// <param name="horizontal">Label of the horizontal axis.</param>
    /// <param name="vertical">Label of the vertical axis.</param>
    /// <param name="values">Values, [row][column], rows from the bottom to the top.</param>
    /// <param name="extent">Where the outer edges of the map lie.</param>
    /// <param name="range">Values of the two ends of the scale; by default the least and the greatest value.</param>
    public static Plot Draw(string title, string horizontal, string vertical, double[,] values, CoordinateRect extent, Range? range = null)
    {
        Plot plot = PlotAxes.Create(title, horizontal, vertical);
        Heatmap map = plot.Add.Heatmap(values);
        map.Extent = extent;
        map.FlipVertically = true;
        map.Smooth = true;
        map.Colormap = new Turbo();
        if (range is { } ends) map.ManualRange = ends;
        ColorBar scale = plot.Add.ColorBar(map);
        scale.Axis.TickLabelStyle.FontSize = 11;
        plot.Axes.SetLimits(extent.Left, extent.Right, extent.Bottom, extent.Top);
        return plot;
    }
}
