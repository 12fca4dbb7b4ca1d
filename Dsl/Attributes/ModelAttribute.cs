using System;

namespace Fluxion;

/// <summary>
/// Marks a partial class as a model: networks, parameters, a forward map and losses. The compiler adds a constructor with a seed,
/// the flat parameter block, the forward map on spans, and one object per loss.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ModelAttribute : Attribute
{
    /// <summary>The type of numbers. The declaration stays the same: literals and arguments are converted.</summary>
    public Precision Precision { get; set; }

    /// <summary>How far functions may be off in single precision.</summary>
    public Accuracy Accuracy { get; set; }
}
