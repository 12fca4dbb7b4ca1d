using System;
using System.Linq;
using Fluxion.Samples.Shell;
using ScottPlot;

namespace Fluxion.Samples;

/// <summary>Trajectories on [0, 50], the error of the energy on [1/4, 1000], the course of the loss.</summary>
internal static class HenonHeilesPictures
{
    private const int PerUnit = 4;

    public static void Draw(Pictures pictures, double[] reference, double[] orbit, LossCurve losses)
    {
        double[] times = [.. Enumerable.Range(0, (50 * PerUnit) + 1).Select(static i => (double)i / PerUnit)];
        string[] names = ["q₁", "q₂", "p₁", "p₂"];
        pictures.Save("trajectories", [.. Enumerable.Range(0, 4).Select(c =>
        {
            Plot plot = PlotAxes.Create(c == 0 ? "Hénon–Heiles from (0.3, −0.3, 0.3, 0.15)" : "", c == 3 ? "t" : "", names[c]);
            plot.AddCurve("reference", times, [.. times.Select((_, i) => reference[(4 * i) + c])]);
            plot.AddCurve("flow map", times, [.. times.Select((_, i) => orbit[(4 * i) + c])], LinePattern.Dashed);
            if (c == 0) plot.ShowLegend(Alignment.UpperRight);
            return plot;
        })], height: 1100);

        int[] late = [.. Enumerable.Range(1, (orbit.Length / 4) - 1)];
        Plot energy = PlotAxes.Create("Error of the energy along the roll-out", "t", "|H − H(0)|");
        double[] logTimes = [.. late.Select(static i => Math.Log10((double)i / PerUnit))];
        energy.AddCurve("flow map", logTimes, PlotAxes.Log10([.. late.Select(i => EnergyError(orbit, i))], 1e-17));
        energy.AddCurve("reference", logTimes, PlotAxes.Log10([.. late.Select(i => EnergyError(reference, i))], 1e-17));
        energy.Axes.Bottom.ShowPowersOfTen();
        energy.Axes.Left.ShowPowersOfTen();
        energy.ShowLegend(Alignment.LowerRight);
        pictures.Save("energy", energy);
        pictures.Save("loss", losses.Draw());
    }

    private static double EnergyError(double[] orbit, int i)
        => Math.Min(1e3, Math.Abs(Orbits.Energy(orbit.AsSpan(4 * i, 4)) - Orbits.Energy(orbit.AsSpan(0, 4))));
}
