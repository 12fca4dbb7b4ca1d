using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Samples.Shell;
using ScottPlot;

namespace Fluxion.Samples;

/// <summary>The learnt velocity over space and time, profiles beside the reference, and the error.</summary>
internal static class BurgersPictures
{
    /// <summary>Plots, one below the other.</summary>
    /// <param name="u">Learnt velocities on equally spaced points of [0, 1] × [−1, 1], [time][x].</param>
    /// <param name="exact">True ones.</param>
    /// <param name="columns">The number of points in x.</param>
    public static IReadOnlyList<Plot> Draw(double[] u, double[] exact, int columns) =>
    [
        Map("u(t, x), learnt", columns, u),
        Profiles(u, exact, columns),
        Map("|u − reference|", columns, [.. u.Zip(exact, static (a, b) => Math.Abs(a - b))]),
    ];

    private static Plot Map(string title, int columns, double[] values)
    {
        double[,] byPlace = new double[columns, values.Length / columns];
        for (int i = 0; i < values.Length; i++) byPlace[i % columns, i / columns] = values[i];
        return ColourMaps.Draw(title, "t", "x", byPlace, new CoordinateRect(0, 1, -1, 1));
    }

    private static Plot Profiles(double[] u, double[] exact, int columns)
    {
        int last = (u.Length / columns) - 1;
        double[] x = [.. Enumerable.Range(0, columns).Select(i => (2.0 * i / (columns - 1)) - 1)];
        Plot plot = PlotAxes.Create("Profiles at t = 0.25, 0.5, 1", "x", "u");
        foreach (int quarter in (int[])[1, 2, 4])
        {
            int from = last * quarter / 4 * columns;
            plot.AddCurve($"reference, t = {PlotAxes.Number(0.25 * quarter)}", x, exact[from..(from + columns)]);
            plot.AddCurve($"learnt, t = {PlotAxes.Number(0.25 * quarter)}", x, u[from..(from + columns)], LinePattern.Dashed);
        }

        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }
}
