using System.Collections.Generic;
using System.Linq;
using Fluxion.Runtime;
using Fluxion.Samples.Shell;
using ScottPlot;

namespace Fluxion.Samples;

/// <summary>The pendulum's orbit, and the orbits of fields that were learnt with different methods from the same snapshots.</summary>
internal static class DiscoveryPictures
{
    private const int Times = 601;

    private static readonly double[] Start = [1.5, 0];

    /// <summary>The plane, accurate orbits of every learnt field on [0, 30]; below, the energy of these, and of Euler steps on the field learnt with Euler.</summary>
    /// <param name="gap">The time h between snapshots.</param>
    /// <param name="fields">The fields learnt, by name.</param>
    /// <param name="byEuler">The one that Euler's method learnt.</param>
    public static IReadOnlyList<Plot> Draw(double gap, IReadOnlyList<(string Name, VectorFieldFunction F)> fields, VectorFieldFunction byEuler)
    {
        Plot plane = PlotAxes.Create(Title(gap), "q", "p"), energy = PlotAxes.Create("Energy along these orbits", "t", "H");
        double[] t = [.. Enumerable.Range(0, Times).Select(static i => 30.0 * i / (Times - 1))];
        foreach ((string name, VectorFieldFunction f) in ((string, VectorFieldFunction)[])[("true", Pendulum.F), .. fields])
        {
            double[] orbit = new double[2 * Times];
            new GaussLegendre8(f, 2).Trajectory(Start, 30.0 / (Times - 1), 1, orbit);
            LinePattern pattern = name == "true" ? LinePattern.Solid : LinePattern.Dashed;
            plane.AddCurve(name, Component(orbit, 0), Component(orbit, 1), pattern);
            energy.AddCurve(name, t, Energies(orbit), pattern);
        }

        int count = (int)(30 / gap) + 1;
        double[] steps = new double[2 * count];
        new Euler(byEuler, 2).Trajectory(Start, gap, 1, steps);
        ScottPlot.Plottables.Scatter points = plane.Add.ScatterPoints(Component(steps, 0), Component(steps, 1));
        (points.MarkerSize, points.Color, points.LegendText) = (5, Colors.Black, "Euler steps of the field learnt with Euler");
        plane.ShowLegend(Edge.Bottom);
        energy.ShowLegend(Edge.Bottom);
        return [plane, energy];
    }

    private static string Title(double gap) => $"A pendulum learnt from states {PlotAxes.Number(gap)} apart: orbits of the learnt fields on [0, 30]";

    private static double[] Component(double[] orbit, int c) => [.. orbit.Where((_, i) => i % 2 == c)];

    private static double[] Energies(double[] orbit) => [.. Component(orbit, 0).Zip(Component(orbit, 1), static (q, p) => (0.5 * p * p) - System.Math.Cos(q))];
}
