using System;
using System.Collections.Generic;
using Fluxion.Samples.Shell;
using ScottPlot;

namespace Fluxion.Samples;

/// <summary>The learnt temperature at three times and the error at the last.</summary>
internal static class HeatPictures
{
    /// <summary>Maps of the plate, one below the other.</summary>
    /// <param name="u">Learnt temperatures at equally spaced times from 0 to 1, [time][y][x].</param>
    /// <param name="exact">True ones.</param>
    /// <param name="points">The number of points per direction.</param>
    public static IReadOnlyList<Plot> Draw(double[] u, double[] exact, int points)
    {
        int last = (u.Length / (points * points)) - 1;
        return
        [
            Map("u at t = 0", points, i => u[i]),
            Map("u at t = 1/2", points, i => u[(last / 2 * points * points) + i]),
            Map("u at t = 1", points, i => u[(last * points * points) + i]),
            Map("|u − exact| at t = 1", points, i => Math.Abs(u[(last * points * points) + i] - exact[(last * points * points) + i])),
        ];
    }

    private static Plot Map(string title, int points, Func<int, double> value)
    {
        double[,] values = new double[points, points];
        for (int i = 0; i < points * points; i++) values[i / points, i % points] = value(i);
        return ColourMaps.Draw(title, "x", "y", values, new CoordinateRect(0, 1, 0, 1));
    }
}
