using System;
using System.Diagnostics;

namespace Fluxion.Runtime;

/// <summary>Passes progress on, but no more often than once per interval.</summary>
internal sealed class ProgressMeter(IProgress<TrainingProgress>? progress, TimeSpan interval, int stages)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly long _intervalTicks = (long)(interval.TotalSeconds * Stopwatch.Frequency);
    private long _last = long.MinValue / 2;

    /// <summary>Reports a step if the last report is old enough or if <paramref name="always"/>.</summary>
    public void Report<T>(int stage, TrainingStage<T> plan, int step, OptimizerState<T> state, double best, double factor, long evaluations, bool always)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        if (progress is null)
            return;
        long now = Stopwatch.GetTimestamp();
        if (!always && now - _last < _intervalTicks)
            return;
        _last = now;
        progress.Report(new TrainingProgress(
            stage,
            stages,
            plan.Optimizer.Name,
            step,
            plan.Steps,
            state.Value,
            best,
            state.GradientNorm,
            factor,
            evaluations,
            (now - _start) / (double)Stopwatch.Frequency));
    }
}
