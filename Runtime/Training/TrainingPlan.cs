using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Numerics;
using System.Threading;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>The stages of a training run. Built by chaining, executed by <see cref="Run"/>.</summary>
/// <typeparam name="T">The type of numbers.</typeparam>
public sealed class TrainingPlan<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly TrainingLoss<T> _loss;
    private readonly List<TrainingStage<T>> _stages = [];
    private DivergencePolicy _policy;
    private TimeSpan _interval = TimeSpan.FromMilliseconds(50);
    private int _threads = 1;

    internal TrainingPlan(TrainingLoss<T> loss) => _loss = loss;

    /// <summary>Adds a stage.</summary>
    /// <param name="optimizer">The method.</param>
    /// <param name="steps">The largest number of steps; a method that converges takes fewer.</param>
    /// <param name="schedule">The course of the learning rate; constant if omitted.</param>
    /// <param name="loss">What this stage minimises instead of the plan's loss, over the same parameters.</param>
    /// <param name="fixedBatch">
    /// Holds one batch of this many samples throughout the stage (0: as many as the loss draws). If omitted, every step draws a fresh
    /// batch, except for methods that need one that stays.
    /// </param>
    /// <param name="keepBest">Whether the stage ends at the weights with the lowest measured loss rather than at the last.</param>
    /// <exception cref="ArgumentException">A setting is out of range, or the loss belongs to another model.</exception>
    public TrainingPlan<T> Stage(
        Optimizer optimizer,
        int steps,
        Schedule? schedule = null,
        TrainingLoss<T>? loss = null,
        int? fixedBatch = null,
        bool keepBest = true)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        optimizer.Validate();
        Expect.AtLeast(steps, 0, nameof(steps));
        Expect.AtLeast(fixedBatch ?? 0, 0, nameof(fixedBatch));
        if (loss is not null && !ReferenceEquals(loss.Parameters, _loss.Parameters))
            throw new ArgumentException($"Stage expects a loss of the plan's model, but {loss.Name} has another parameter block.", nameof(loss));
        if (optimizer.NeedsResiduals && !(loss ?? _loss).HasResiduals)
            throw new ArgumentException($"{optimizer.Name} expects a loss that is Norm2 of residuals, or a sum of such; {(loss ?? _loss).Name} is not.", nameof(optimizer));
        _stages.Add(new TrainingStage<T>(optimizer, steps, schedule ?? Schedule.Constant, loss ?? _loss, fixedBatch, keepBest));
        return this;
    }

    /// <summary>Sets what happens when the loss or its gradient is not finite; <see cref="DivergencePolicy.Throw"/> by default.</summary>
    public TrainingPlan<T> OnDivergence(DivergencePolicy policy)
    {
        _policy = policy;
        return this;
    }

    /// <summary>Evaluates losses on this many threads, the calling one included; 1 by default. The result has the same bits for any number.</summary>
    public TrainingPlan<T> Threads(int threads)
    {
        Expect.AtLeast(threads, 1, nameof(threads));
        _threads = threads;
        return this;
    }

    /// <summary>Sets the shortest time between two reports of progress; 50 ms by default. The last step of a stage is always reported.</summary>
    public TrainingPlan<T> ReportEvery(TimeSpan interval)
    {
        _interval = interval;
        return this;
    }

    /// <summary>
    /// Runs the stages in order, on the calling thread. In steady state a step allocates nothing. The result is a pure function of the
    /// parameters at the start, the plan and the seeds of its losses.
    /// </summary>
    /// <param name="progress">Told about steps at a bounded rate; called on this thread.</param>
    /// <param name="cancellationToken">Ends the run after the present step with the best weights of its stage; the report says so.</param>
    /// <exception cref="TrainingDivergedException">The loss or its gradient was not finite, under <see cref="DivergencePolicy.Throw"/>.</exception>
    public TrainingReport Run(IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if (_stages.Count == 0)
            throw new InvalidOperationException("Run expects at least one stage; add one with Stage.");
        using WorkerPool? pool = _threads > 1 ? new WorkerPool(_threads) : null;
        var meter = new ProgressMeter(progress, _interval, _stages.Count);
        var reports = new List<StageReport>(_stages.Count);
        long start = Stopwatch.GetTimestamp(), stepsBefore = 0;
        foreach (TrainingStage<T> stage in _stages)
        {
            var run = new StageRun<T>(stage, reports.Count, stepsBefore, pool, meter);
            reports.Add(run.Execute(_policy, cancellationToken));
            if (reports[^1].End is StageEnd.Cancelled or StageEnd.Diverged)
                break;

            // Steps planned, not taken: the batches of later stages do not depend on how soon earlier ones converged.
            stepsBefore += stage.Steps;
        }

        return new TrainingReport(reports, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }
}
