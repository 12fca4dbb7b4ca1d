using System;

namespace Fluxion;

/// <summary>Marks a partial class as a vector field: the right-hand side of x' = F(x) or x' = F(t, x).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class VectorFieldAttribute : Attribute
{
    /// <summary>The type of numbers. The declaration stays the same: literals and arguments are converted.</summary>
    public Precision Precision { get; set; }

    /// <summary>How far functions may be off in single precision.</summary>
    public Accuracy Accuracy { get; set; }
}
