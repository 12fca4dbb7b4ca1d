namespace Fluxion;

/// <summary>Why a stage ended.</summary>
public enum StageEnd
{
    /// <summary>All its steps were taken.</summary>
    Completed,

    /// <summary>The gradient became as small as the optimiser was asked for.</summary>
    Converged,

    /// <summary>The line search found no lower value: the loss is at its minimum as far as rounding lets one tell.</summary>
    Stalled,

    /// <summary>The run was cancelled.</summary>
    Cancelled,

    /// <summary>The loss or its gradient was not finite; see <see cref="DivergencePolicy"/>.</summary>
    Diverged,
}
