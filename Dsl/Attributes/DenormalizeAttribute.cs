using System;

namespace Fluxion;

/// <summary>
/// The affine map mean + scale · x with fixed numbers: one for all components, one per channel of a signal with axes, or one per component, at most 64. It undoes <see cref="NormalizeAttribute"/> of the same numbers.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class DenormalizeAttribute : Attribute
{
    /// <summary>The same for all components.</summary>
    /// <param name="mean">Finite.</param>
    /// <param name="scale">Finite, not zero.</param>
    public DenormalizeAttribute(double mean, double scale)
        : this(new[] { mean }, new[] { scale })
    {
    }

    /// <summary>One pair per component or per channel.</summary>
    /// <param name="mean">Finite.</param>
    /// <param name="scale">Finite, not zero.</param>
    public DenormalizeAttribute(double[] mean, double[] scale)
    {
        Mean = mean;
        Scale = scale;
    }

    /// <summary>The means.</summary>
    public double[] Mean { get; }

    /// <summary>The scales.</summary>
    public double[] Scale { get; }
}
