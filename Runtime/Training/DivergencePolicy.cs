namespace Fluxion;

/// <summary>What a training run does when the loss or its gradient is not finite. Either way the best weights are restored first.</summary>
public enum DivergencePolicy
{
    /// <summary>Throw <see cref="TrainingDivergedException"/>.</summary>
    Throw,

    /// <summary>End the run; the report says <see cref="StageEnd.Diverged"/>.</summary>
    RollBackAndStop,
}
