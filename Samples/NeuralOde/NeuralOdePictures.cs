using System.Collections.Generic;
using System.Linq;
using Fluxion.Samples.Shell;
using ScottPlot;

namespace Fluxion.Samples;

/// <summary>The data and the unseen trajectories in the plane, and one of these against the time.</summary>
internal static class NeuralOdePictures
{
    /// <summary>Plots, one below the other.</summary>
    /// <param name="data">What was measured, 2 components each.</param>
    /// <param name="predicted">Unseen trajectories as the learnt field has them, [trajectory][time][component], on [0, 10].</param>
    /// <param name="exact">The same, true.</param>
    /// <param name="times">The number of times of each.</param>
    public static IReadOnlyList<Plot> Draw(double[] data, double[] predicted, double[] exact, int times)
    {
        Plot plane = PlotAxes.Create("Data of 20 trajectories, and ten unseen ones", "prey", "predators");
        ScottPlot.Plottables.Scatter points = plane.Add.ScatterPoints(Component(data, 0), Component(data, 1));
        (points.MarkerSize, points.Color, points.LegendText) = (3, Colors.Gray, "data");
        for (int i = 0; i < predicted.Length; i += 2 * times)
        {
            AddCurves(plane, i == 0, exact[i..(i + (2 * times))], predicted[i..(i + (2 * times))]);
        }

        plane.ShowLegend(Edge.Right);
        double[] t = [.. Enumerable.Range(0, times).Select(i => 10.0 * i / (times - 1))];
        Plot course = PlotAxes.Create("The first of them", "t", "");
        foreach ((int component, string name) in ((int, string)[])[(0, "prey"), (1, "predators")])
        {
            course.AddCurve($"{name}, true", t, Component(exact[..(2 * times)], component));
            course.AddCurve($"{name}, predicted", t, Component(predicted[..(2 * times)], component), LinePattern.Dashed);
        }

        course.ShowLegend(Edge.Right);
        return [plane, course];
    }

    private static void AddCurves(Plot plane, bool isNamed, double[] exact, double[] predicted)
    {
        foreach ((string name, double[] states, Color colour, LinePattern pattern) in ((string, double[], Color, LinePattern)[])
            [("true", exact, Colors.Black, LinePattern.Solid), ("predicted", predicted, Colors.OrangeRed, LinePattern.Dashed)])
        {
            ScottPlot.Plottables.Scatter curve = plane.Add.ScatterLine(Component(states, 0), Component(states, 1));
            (curve.LineWidth, curve.Color, curve.LinePattern, curve.LegendText) = (1.6f, colour, pattern, isNamed ? name : "");
        }
    }

    private static double[] Component(double[] states, int component) => [.. states.Where((_, i) => i % 2 == component)];
}
