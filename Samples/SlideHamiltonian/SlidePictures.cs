using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Samples.Shell;
using ScottPlot;

namespace Fluxion.Samples;

/// <summary>Unseen trajectories in the plane, one followed for long with its energy, and the effect of noise.</summary>
internal static class SlidePictures
{
    private const double Followed = 20, Long = 200;

    /// <summary>Eight trajectories on [0, 1] in the plane of q₁ and p₁: true ones as lines, predictions of the snapshots as rings.</summary>
    public static Plot Plane(SlideSystem system, Snapshots unseen, SlideHamiltonian model)
    {
        Plot plot = PlotAxes.Create("Eight unseen trajectories on [0, 1]", "q₁", "p₁");
        foreach ((int index, double[] states) in unseen.Trajectories.Take(8).Index())
        {
            double[] x = states[..4], line = Orbit(new GaussLegendre8(system.F, 4), x, 1, 0.01, 2), snapshots = Predicted(model, x, 1, SlideHamiltonian.SubSteps);
            ScottPlot.Plottables.Scatter truth = plot.Add.ScatterLine(Component(line, 0), Component(line, 2), Colors.Black);
            ScottPlot.Plottables.Scatter rings = plot.Add.ScatterPoints(Component(snapshots, 0), Component(snapshots, 2), Colors.OrangeRed);
            (truth.LineWidth, rings.MarkerShape, rings.MarkerSize) = (1.6f, MarkerShape.OpenCircle, 7);
            (truth.LegendText, rings.LegendText) = index == 0 ? ("true", "predicted") : ("", "");
        }

        plot.ShowLegend(Edge.Right);
        return plot;
    }

    /// <summary>q₁ from an unseen state, true and predicted, and below how far the true energy strays along two predictions.</summary>
    public static IReadOnlyList<Plot> Rollout(SlideSystem system, double[] start, SlideHamiltonian plain, SlideHamiltonian fine)
    {
        Plot course = PlotAxes.Create("Learnt on [0, 1], followed to t = 20", "t", "q₁"), energy = PlotAxes.Create("Energy along the predictions, largest deviation within each unit of time", "t", "|H − H(0)|");
        double[] truth = Orbit(new GaussLegendre8(system.F, 4), start, Followed, Snapshots.Gap / 5, 5);
        course.AddCurve("true", Times(truth), Component(truth, 0));
        foreach ((string name, SlideHamiltonian model, int substeps) in ((string, SlideHamiltonian, int)[])[("one step", plain, 1), ("four steps", fine, SlideHamiltonian.SubSteps)])
        {
            double[] orbit = Predicted(model, start, Followed, substeps), states = Predicted(model, start, Long, substeps);
            course.AddCurve(name, Times(orbit), Component(orbit, 0), LinePattern.Dashed);
            double[] drift = [.. states.Chunk(4).Select(x => Math.Abs(system.Energy(x) - system.Energy(start))).Chunk(Snapshots.Gaps).Select(static unit => unit.Max())];
            energy.AddCurve(name, [.. drift.Index().Select(static at => (double)at.Index)], PlotAxes.Log10(drift));
        }

        energy.Axes.Left.ShowPowersOfTen();
        course.ShowLegend(Edge.Right);
        energy.ShowLegend(Edge.Right);
        return [course, energy];
    }

    /// <summary>The mean square error on unseen trajectories against the noise of the data.</summary>
    public static Plot Noise(IReadOnlyList<double> noise, IReadOnlyList<double> free, IReadOnlyList<double> penalised)
    {
        Plot plot = PlotAxes.Create("Learnt from noisy trajectories", "standard deviation of the noise", "mean square error on unseen trajectories");
        plot.AddCurve("without the penalty", noise, PlotAxes.Log10(free));
        plot.AddCurve("with the penalty", noise, PlotAxes.Log10(penalised));
        plot.Axes.Left.ShowPowersOfTen();
        plot.ShowLegend(Alignment.LowerRight);
        return plot;
    }

    private static double[] Predicted(SlideHamiltonian model, double[] start, double end, int substeps)
        => Orbit(new StormerVerlet(model.F, 4), start, end, Snapshots.Gap / substeps, substeps);

    private static double[] Orbit(Integrator method, double[] start, double end, double step, int substeps)
    {
        double[] states = new double[4 * ((int)Math.Round(end / (step * substeps)) + 1)];
        method.Trajectory(start, step, substeps, states);
        return states;
    }

    private static double[] Times(double[] states) => [.. states.Chunk(4).Select(static (_, i) => Snapshots.Gap * i)];

    private static double[] Component(double[] states, int c) => [.. states.Chunk(4).Select(x => x[c])];
}
