using System;
using System.Linq;
using Fluxion.Samples.Shell;
using ScottPlot;

namespace Fluxion.Samples;

/// <summary>Energy of a rolled-out map from (1, 0) on [0.1, 1000].</summary>
internal static class OscillatorPictures
{
    /// <summary>|H − H(0)| against the time, both logarithmic.</summary>
    /// <param name="map">The learnt flow.</param>
    /// <param name="title">What it is.</param>
    public static Plot Energy(FlowMap map, string title)
    {
        double[] orbit = Rollout.Trajectory(map, [1, 0], 10, 10_001);
        int[] late = [.. Enumerable.Range(1, 10_000)];
        Plot plot = PlotAxes.Create(title, "t", "|H − H(0)|");
        plot.AddCurve("SympFlow", [.. late.Select(static i => Math.Log10(0.1 * i))], PlotAxes.Log10(late.Select(i => Math.Abs(HarmonicOscillator.H(orbit[2 * i], orbit[(2 * i) + 1]) - 0.5))));
        plot.Axes.Bottom.ShowPowersOfTen();
        plot.Axes.Left.ShowPowersOfTen();
        plot.HideLegend();
        return plot;
    }
}
