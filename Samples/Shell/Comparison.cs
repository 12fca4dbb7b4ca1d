namespace Fluxion.Samples.Shell;

/// <summary>How a metric is held against its bound.</summary>
public enum Comparison
{
    /// <summary>Met when value ≤ bound.</summary>
    AtMost,

    /// <summary>Met when value ≥ bound.</summary>
    AtLeast,

    /// <summary>Met when value = bound, bit for bit up to the sign of zero.</summary>
    Exactly,

    /// <summary>Met when least ≤ value ≤ bound.</summary>
    Within,
}
