using System;
using System.Globalization;

namespace Fluxion.Samples.Shell;

/// <summary>Runs a training with its progress on the console.</summary>
public static class Training
{
    /// <summary>Runs a plan: shows its progress, honours <c>--threads</c> and Ctrl-C, and says so when it was cut short.</summary>
    /// <param name="context">The run.</param>
    /// <param name="title">What is trained.</param>
    /// <param name="plan">The stages.</param>
    /// <param name="losses">Receives the course of the loss, or null.</param>
    /// <param name="watch">Called between steps now and then, with the weights as they are there, or null.</param>
    public static TrainingReport Train(this SampleContext context, string title, TrainingPlan<double> plan, LossCurve? losses = null, Action? watch = null)
    {
        losses?.Begin(title);
        TrainingReport report = context.Progress.Show(title, 1000, show =>
            plan.Threads(context.Threads).Run(new Relay(show, losses, watch), context.Cancellation));
        foreach (StageReport stage in report.Stages)
        {
            context.Say(string.Create(CultureInfo.InvariantCulture,
                $"{stage.Optimizer}: {stage.Steps} steps, {stage.Evaluations} evaluations in {stage.Seconds:F1} s, loss {stage.FirstLoss:E2} to {stage.BestLoss:E2} ({stage.End})"));
        }

        if (report.Cancelled) context.Say("cancelled: the best weights so far are kept");
        return report;
    }

    // Called on the training thread, in order.
    private sealed class Relay(Action<int, string> show, LossCurve? losses, Action? watch) : IProgress<TrainingProgress>
    {
        private double _before;
        private int _stage;
        private double _last;

        public void Report(TrainingProgress value)
        {
            if (value.Stage != _stage)
            {
                (_stage, _before) = (value.Stage, _last);
            }

            _last = _before + value.Step;
            losses?.Add(_last, value.Loss);
            watch?.Invoke();
            double done = (value.Stage + ((double)value.Step / Math.Max(1, value.Steps))) / value.Stages;
            show((int)(1000 * done), string.Create(CultureInfo.InvariantCulture, $"{value.Optimizer} {value.Step}/{value.Steps}, loss {value.Loss:E2}"));
        }
    }
}
