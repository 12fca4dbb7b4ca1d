using System.Collections.Generic;
using System.Linq;
using ScottPlot;

namespace Fluxion.Samples.Shell;

/// <summary>The course of the loss over the steps of one training or several.</summary>
public sealed class LossCurve
{
    private readonly List<(string Title, List<double> Steps, List<double> Losses)> _courses = [];

    /// <summary>Begins the course of another training.</summary>
    /// <param name="title">What is trained.</param>
    public void Begin(string title) => _courses.Add((title, [], []));

    /// <summary>Adds a point to the course that was begun last.</summary>
    /// <param name="step">Steps since the beginning of this training.</param>
    /// <param name="loss">The loss there.</param>
    public void Add(double step, double loss)
    {
        _courses[^1].Steps.Add(step);
        _courses[^1].Losses.Add(loss);
    }

    /// <summary>The curves with a logarithmic vertical axis, with their titles if there are several.</summary>
    public Plot Draw()
    {
        Plot plot = PlotAxes.Create("Training", "step", "loss");
        foreach ((string title, List<double> steps, List<double> losses) in _courses.Where(static course => course.Steps.Count > 0))
            plot.AddCurve(title, steps, PlotAxes.Log10(losses, 1e-30));
        plot.Axes.Left.ShowPowersOfTen();
        if (_courses.Count > 1) plot.ShowLegend(Edge.Right);
        else plot.HideLegend();
        return plot;
    }
}
