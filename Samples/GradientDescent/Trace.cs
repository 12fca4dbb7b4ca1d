using System;
using System.Collections.Generic;

namespace Fluxion.Samples;

/// <summary>Runs a method and keeps a figure of the parameters after every step.</summary>
/// <param name="figure">The figure, of the parameters as they are.</param>
internal sealed class Trace(Func<double> figure) : IProgress<TrainingProgress>
{
    private readonly List<double> _values = [];

    /// <summary>The figure after each step; a method that converges earlier gives fewer.</summary>
    /// <param name="loss">What is minimised.</param>
    /// <param name="optimizer">The method.</param>
    /// <param name="steps">The number of steps.</param>
    /// <param name="figure">The figure.</param>
    public static IReadOnlyList<double> Of(TrainingLoss<double> loss, Optimizer optimizer, int steps, Func<double> figure)
    {
        var trace = new Trace(figure);
        Trainer.For(loss).Stage(optimizer, steps, keepBest: false).ReportEvery(TimeSpan.Zero).Run(trace);
        return trace._values;
    }

    /// <inheritdoc/>
    public void Report(TrainingProgress value)
    {
        // The last step is reported a second time when its stage ends.
        if (value.Step > _values.Count) _values.Add(figure());
    }
}
