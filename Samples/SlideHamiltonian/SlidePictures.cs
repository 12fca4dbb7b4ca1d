using System;
using System.Linq;
using Fluxion.Samples.Shell;
using ScottPlot;

namespace Fluxion.Samples;

/// <summary>Unseen trajectories in the plane of q₁ and p₁, true and predicted.</summary>
internal static class SlidePictures
{
    /// <summary>Eight trajectories on [0, 1].</summary>
    public static Plot Draw(Snapshots unseen, SlideHamiltonian model, int substeps)
    {
        Plot plot = PlotAxes.Create("Eight unseen trajectories on [0, 1]", "q₁", "p₁");
        var method = new StormerVerlet(model.F, 4);
        foreach ((int index, double[] states) in unseen.Trajectories.Take(8).Index())
        {
            double[] predicted = new double[states.Length];
            method.Trajectory(states.AsSpan(0, 4), Snapshots.Gap / substeps, substeps, predicted);
            Add(plot, index == 0 ? "true" : "", states, Colors.Black, LinePattern.Solid);
            Add(plot, index == 0 ? "predicted" : "", predicted, Colors.OrangeRed, LinePattern.Dashed);
        }

        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }

    private static void Add(Plot plot, string name, double[] states, Color colour, LinePattern pattern)
    {
        double[] Component(int c) => [.. states.Where((_, i) => i % 4 == c)];
        ScottPlot.Plottables.Scatter curve = plot.Add.ScatterLine(Component(0), Component(2));
        (curve.LineWidth, curve.Color, curve.LinePattern, curve.LegendText) = (1.6f, colour, pattern, name);
    }
}
