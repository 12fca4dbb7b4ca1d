using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Samples.Shell;
using ScottPlot;

namespace Fluxion.Samples;

/// <summary>Trajectories on [0, 50], energies on [0.1, 1000] with H_N − H below, a Poincaré section, the course of the loss.</summary>
internal static class HenonHeilesPictures
{
    private const int PerUnit = 10;

    public static void Draw(Pictures pictures, HenonHeilesSympFlow model, FlowMap flow, LossCurve losses)
    {
        const int count = (1000 * PerUnit) + 1;
        (string Name, double[] Orbit)[] orbits =
        [
            ("reference", Orbits.Reference(Orbits.SlideState, PerUnit, count)),
            ("SympFlow", Rollout.Trajectory(model.Forward, Orbits.SlideState, PerUnit, count)),
            ("flow map", Rollout.Trajectory(flow, Orbits.SlideState, PerUnit, count)),
        ];
        pictures.Save("trajectories", [.. Enumerable.Range(0, 4).Select(c => Component(orbits, c))], height: 1100);
        pictures.Save("energy", [Energies(orbits), Mismatch(model, orbits[1].Orbit)], height: 900);
        pictures.Save("poincare", [Section("reference", static x => Orbits.Reference(x, 20, 20_001)), Section("SympFlow", x => Rollout.Trajectory(model.Forward, x, 20, 20_001))], width: 700, height: 1200);
        pictures.Save("loss", losses.Draw());
    }

    private static Plot Component((string Name, double[] Orbit)[] orbits, int c)
    {
        string[] names = ["q₁", "q₂", "p₁", "p₂"];
        double[] times = [.. Enumerable.Range(0, (50 * PerUnit) + 1).Select(static i => (double)i / PerUnit)];
        Plot plot = PlotAxes.Create(c == 0 ? "Hénon–Heiles from (0.3, −0.3, 0.3, 0.15)" : "", c == 3 ? "t" : "", names[c]);
        foreach ((string name, double[] orbit) in orbits)
            plot.AddCurve(name, times, [.. times.Select((_, i) => Math.Clamp(orbit[(4 * i) + c], -2, 2))], name == "reference" ? LinePattern.Solid : LinePattern.Dashed);
        plot.Axes.SetLimitsX(0, 50);
        plot.Legend.Orientation = Orientation.Horizontal;
        if (c == 0) plot.ShowLegend(Edge.Top);
        else plot.HideLegend();
        return plot;
    }

    private static Plot Energies((string Name, double[] Orbit)[] orbits)
    {
        Plot plot = Logarithmic("Error of the energy along the roll-out", "|H − H(0)|");
        foreach ((string name, double[] orbit) in orbits)
        {
            double start = Orbits.Energy(orbit.AsSpan(0, 4));
            plot.AddCurve(name, LogTimes(orbit), PlotAxes.Log10(Late(orbit).Select(i => Capped(Orbits.Energy(orbit.AsSpan(4 * i, 4)) - start)), 1e-17));
        }

        plot.ShowLegend(Alignment.MiddleRight);
        return plot;
    }

    private static Plot Mismatch(HenonHeilesSympFlow model, double[] orbit)
    {
        double[] both = new double[2];
        Plot plot = Logarithmic("H_N − H along the same roll-out", "|H_N − H|");
        plot.AddCurve("SympFlow", LogTimes(orbit), PlotAxes.Log10(Late(orbit).Select(i =>
        {
            model.Mismatches((double)(i % PerUnit) / PerUnit, orbit.AsSpan(4 * i, 4), both);
            return Capped(both[0]);
        }), 1e-17));
        plot.HideLegend();
        return plot;
    }

    private static Plot Section(string name, Func<double[], double[]> trajectory)
    {
        Plot plot = PlotAxes.Create($"q₁ = 0, E = 0.1, ten orbits: {name}", "q₂", "p₂");
        foreach (double[] start in PoincareSection.Starts())
        {
            (double[] q2, double[] p2) = PoincareSection.Of([trajectory(start)]);
            ScottPlot.Plottables.Scatter points = plot.Add.ScatterPoints(q2, p2);
            points.MarkerSize = 2;
        }

        return plot;
    }

    private static Plot Logarithmic(string title, string vertical)
    {
        Plot plot = PlotAxes.Create(title, "t", vertical);
        plot.Axes.Bottom.ShowPowersOfTen();
        plot.Axes.Left.ShowPowersOfTen();
        return plot;
    }

    private static IEnumerable<int> Late(double[] orbit) => Enumerable.Range(1, (orbit.Length / 4) - 1);

    private static double[] LogTimes(double[] orbit) => [.. Late(orbit).Select(static i => Math.Log10((double)i / PerUnit))];

    private static double Capped(double error) => double.IsFinite(error) ? Math.Min(1e3, Math.Abs(error)) : 1e3;
}
