using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace Fluxion.Samples.Shell;

/// <summary>Plots, labelled, with logarithmic axes where asked: such an axis shows log₁₀ of the data with ticks at powers of ten.</summary>
public static class PlotAxes
{
    /// <summary>A plot with a title and labelled axes.</summary>
    /// <param name="title">Title.</param>
    /// <param name="horizontal">Label of the horizontal axis.</param>
    /// <param name="vertical">Label of the vertical axis.</param>
    public static Plot Create(string title, string horizontal, string vertical)
    {
        var plot = new Plot();
        plot.Title(title);
        plot.XLabel(horizontal);
        plot.YLabel(vertical);
        return plot;
    }

    /// <summary>Draws a curve.</summary>
    /// <param name="plot">Where.</param>
    /// <param name="name">Name in the legend.</param>
    /// <param name="xs">Abscissae.</param>
    /// <param name="ys">Ordinates, as many.</param>
    /// <param name="pattern">Line pattern; solid by default.</param>
    public static void AddCurve(this Plot plot, string name, IReadOnlyList<double> xs, IReadOnlyList<double> ys, LinePattern? pattern = null)
    {
        ScottPlot.Plottables.Scatter curve = plot.Add.ScatterLine(xs.ToArray(), ys.ToArray());
        curve.LegendText = name;
        curve.LineWidth = 1.6f;
        curve.LinePattern = pattern ?? LinePattern.Solid;
    }

    /// <summary>log₁₀ of every value; what is below the floor, 0 included, is lifted to it.</summary>
    /// <param name="values">Non-negative values.</param>
    /// <param name="floor">Smallest value shown.</param>
    public static double[] Log10(IEnumerable<double> values, double floor = 1e-16)
        => [.. values.Select(value => Math.Log10(Math.Max(value, floor)))];

    /// <summary>A number for a legend: short, with a decimal point everywhere.</summary>
    /// <param name="value">The number.</param>
    public static string Number(double value) => value.ToString("G3", CultureInfo.InvariantCulture);

    /// <summary>Labels an axis of log₁₀ data with powers of ten.</summary>
    /// <param name="axis">The axis, for example <c>plot.Axes.Left</c>.</param>
    public static void ShowPowersOfTen(this IAxis axis) => axis.TickGenerator = new NumericAutomatic
    {
        MinorTickGenerator = new LogMinorTickGenerator(),
        IntegerTicksOnly = true,
        LabelFormatter = exponent => "1e" + exponent.ToString("0", CultureInfo.InvariantCulture),
    };
}
