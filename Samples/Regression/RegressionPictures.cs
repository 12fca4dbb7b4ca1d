using System;
using System.Collections.Generic;
using Fluxion.Samples.Shell;
using ScottPlot;

namespace Fluxion.Samples;

/// <summary>The fitted function and its error on the square.</summary>
internal static class RegressionPictures
{
    /// <summary>The points of a grid on [−1, 1]², row by row from the bottom, 2 components each.</summary>
    public static double[] Grid(int points)
    {
        double[] x = new double[2 * points * points];
        for (int i = 0; i < points * points; i++)
            (x[2 * i], x[(2 * i) + 1]) = ((2.0 * (i % points) / (points - 1)) - 1, (2.0 * (i / points) / (points - 1)) - 1);
        return x;
    }

    /// <summary>Maps, one below the other.</summary>
    /// <param name="fitted">Values of the network on the grid.</param>
    /// <param name="target">The true function.</param>
    /// <param name="points">The number of points per direction.</param>
    public static IReadOnlyList<Plot> Draw(double[] fitted, Func<double, double, double> target, int points)
    {
        double[] x = Grid(points);
        return
        [
            Map("the network", points, i => fitted[i]),
            Map("|network − function|", points, i => Math.Abs(fitted[i] - target(x[2 * i], x[(2 * i) + 1]))),
        ];
    }

    private static Plot Map(string title, int points, Func<int, double> value)
    {
        double[,] values = new double[points, points];
        for (int i = 0; i < points * points; i++) values[i / points, i % points] = value(i);
        return ColourMaps.Draw(title, "x", "y", values, new CoordinateRect(-1, 1, -1, 1));
    }
}
