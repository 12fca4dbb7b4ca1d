namespace Fluxion.Runtime;

/// <summary>What came of one step of an optimiser.</summary>
internal enum StepOutcome
{
    /// <summary>The parameters moved.</summary>
    Moved,

    /// <summary>The gradient is as small as was asked for.</summary>
    Converged,

    /// <summary>No step along the direction of descent lowers the loss any more, as far as rounding lets one tell.</summary>
    Stalled,

    /// <summary>The loss or its gradient is NaN or infinite.</summary>
    NotFinite,
}
