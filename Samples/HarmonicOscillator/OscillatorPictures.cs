using System;
using System.Linq;
using Fluxion.Samples.Shell;
using ScottPlot;

namespace Fluxion.Samples;

/// <summary>Energy of rolled-out maps from (1, 0) on [0.1, 1000].</summary>
internal static class OscillatorPictures
{
    /// <summary>|H − H(0)| against the time, both logarithmic.</summary>
    public static Plot Energy(params (string Name, FlowMap Map)[] flows)
    {
        int[] late = [.. Enumerable.Range(1, 10_000)];
        Plot plot = PlotAxes.Create("Error of the energy from (1, 0)", "t", "|H − H(0)|");
        foreach ((string name, FlowMap map) in flows)
        {
            double[] orbit = Rollout.Trajectory(map, [1, 0], 10, 10_001);
            plot.AddCurve(name, [.. late.Select(static i => Math.Log10(0.1 * i))], PlotAxes.Log10(late.Select(i => Math.Abs(HarmonicOscillator.H(orbit[2 * i], orbit[(2 * i) + 1]) - 0.5))));
        }

        plot.Axes.Bottom.ShowPowersOfTen();
        plot.Axes.Left.ShowPowersOfTen();
        if (flows.Length == 1) plot.HideLegend();
        return plot;
    }
}
