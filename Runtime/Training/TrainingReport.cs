using System.Collections.Generic;
using System.Linq;

namespace Fluxion;

/// <summary>What a training run did.</summary>
/// <param name="Stages">The stages begun, in order.</param>
/// <param name="Seconds">The time taken.</param>
public sealed record TrainingReport(IReadOnlyList<StageReport> Stages, double Seconds)
{
    /// <summary>Whether the run was cancelled; the weights are then the best of the stage that was cut short.</summary>
    public bool Cancelled => Stages.Any(static stage => stage.End == StageEnd.Cancelled);

    /// <summary>Whether the run ended because the loss or its gradient was not finite.</summary>
    public bool Diverged => Stages.Any(static stage => stage.End == StageEnd.Diverged);

    /// <summary>The best loss of the last stage.</summary>
    public double Loss => Stages[^1].BestLoss;
}
