using System.Collections.Generic;
using ScottPlot;

namespace Fluxion.Samples.Shell;

/// <summary>The course of a loss over the steps of a run.</summary>
public sealed class LossCurve
{
    private readonly List<double> _steps = [], _losses = [];

    /// <summary>Adds a point.</summary>
    /// <param name="step">Steps since the beginning.</param>
    /// <param name="loss">The loss there.</param>
    public void Add(double step, double loss)
    {
        _steps.Add(step);
        _losses.Add(loss);
    }

    /// <summary>The curve with a logarithmic vertical axis.</summary>
    public Plot Draw()
    {
        Plot plot = PlotAxes.Create("Training", "step", "loss");
        plot.AddCurve("loss", _steps, PlotAxes.Log10(_losses, 1e-30));
        plot.Axes.Left.ShowPowersOfTen();
        return plot;
    }
}
