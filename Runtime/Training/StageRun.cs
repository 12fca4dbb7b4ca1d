using System;
using System.Diagnostics;
using System.Numerics;
using System.Threading;

namespace Fluxion.Runtime;

/// <summary>One stage being executed.</summary>
internal sealed class StageRun<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // About 64 measurements of a sampled loss per stage: 1–2 % of the cost of 1500 steps.
    private const int Measurements = 64;

    // The batch that training never draws.
    private const long ProbeBatch = -1;

    private readonly TrainingStage<T> _stage;
    private readonly int _index;
    private readonly long _firstStep;
    private readonly ProgressMeter _meter;
    private readonly TrainingLoss<T> _loss;
    private readonly BestWeights<T> _best;
    private readonly Objective<T> _objective;
    private readonly Objective<T> _measure;
    private readonly OptimizerState<T> _state;
    private readonly int _interval;
    private double _factor = 1;

    /// <summary>Prepares a stage.</summary>
    /// <param name="stage">What to do.</param>
    /// <param name="index">Its number in the plan.</param>
    /// <param name="firstStep">The number of its first batch.</param>
    /// <param name="pool">The workers, or null.</param>
    /// <param name="meter">Where progress goes.</param>
    public StageRun(TrainingStage<T> stage, int index, long firstStep, WorkerPool? pool, ProgressMeter meter)
    {
        _stage = stage;
        _index = index;
        _firstStep = firstStep;
        _meter = meter;
        bool holds = stage.FixedBatch is not null || stage.Optimizer.NeedsFixedBatch;
        _loss = holds ? stage.Loss.Fixed(stage.FixedBatch ?? 0, firstStep) : stage.Loss;
        _loss.RunOn(pool);
        _best = new BestWeights<T>(_loss.Parameters);
        _state = stage.Optimizer.Start<T>(_loss.Parameters.Count);
        if (_loss.IsSampled)
        {
            TrainingLoss<T> probe = _loss.Fixed(0, ProbeBatch);
            probe.RunOn(pool);
            _objective = new Objective<T>(_loss, best: null) { Pool = pool };
            _measure = new Objective<T>(probe, _best);
            _interval = Math.Max(1, stage.Steps / Measurements);
        }
        else
        {
            _objective = new Objective<T>(_loss, _best) { Pool = pool };
            _measure = _objective;
            _interval = int.MaxValue;
        }
    }

    private long Evaluations => _objective.Evaluations + (ReferenceEquals(_measure, _objective) ? 0 : _measure.Evaluations);

    /// <summary>Takes the steps. Leaves the workers of the pool; the parameters end as the stage and the policy say.</summary>
    public StageReport Execute(DivergencePolicy policy, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            double first = _measure.Value();
            (StageEnd end, int steps) = TakeSteps(cancellationToken);
            double last = end == StageEnd.Diverged ? _state.Value : _measure.Value();
            if (!double.IsFinite(last))
                end = StageEnd.Diverged;
            if (_stage.KeepBest || end is StageEnd.Diverged or StageEnd.Cancelled)
                _best.Restore();
            if (end == StageEnd.Diverged && policy == DivergencePolicy.Throw)
                throw Diverged(steps, last);

            Report(steps, always: true);
            return new StageReport(_stage.Optimizer.Name, _loss.Name, steps, first, last, _best.Value, Evaluations, Stopwatch.GetElapsedTime(start).TotalSeconds, end);
        }
        finally
        {
            _loss.RunOn(null);
        }
    }

    private (StageEnd End, int Steps) TakeSteps(CancellationToken cancellationToken)
    {
        for (int step = 0; step < _stage.Steps; step++)
        {
            if (cancellationToken.IsCancellationRequested)
                return (StageEnd.Cancelled, step);

            _loss.Draw(_firstStep + step);
            _factor = _stage.Schedule.Factor((double)step / _stage.Steps);
            switch (_state.Step(_objective, _factor))
            {
                case StepOutcome.NotFinite:
                    return (StageEnd.Diverged, step);
                case StepOutcome.Converged:
                    return (StageEnd.Converged, step);
                case StepOutcome.Stalled:
                    return (StageEnd.Stalled, step);
            }

            if ((step + 1) % _interval == 0)
                _measure.Value();
            Report(step + 1, always: false);
        }

        return (StageEnd.Completed, _stage.Steps);
    }

    private void Report(int steps, bool always) => _meter.Report(_index, _stage, steps, _state, _best.Value, _factor, Evaluations, always);

    private TrainingDivergedException Diverged(int step, double value)
    {
        int index = -1;
        ReadOnlySpan<T> gradient = _state.Gradient;
        for (int i = 0; i < gradient.Length && index < 0; i++)
        {
            double element = double.CreateTruncating(gradient[i]);
            if (!double.IsFinite(element * element))
                index = i;
        }

        return new TrainingDivergedException(_index, step, _stage.Optimizer.Name, value, index, index < 0 ? null : _loss.Parameters.Describe(index));
    }
}
