using System;

namespace Fluxion;

/// <summary>
/// The affine map (x − mean) / scale with fixed numbers: one for all components, one per channel of a signal with axes, or one per component, at most 64. From bounds lo and hi to ±1: mean = (lo + hi) / 2, scale = (hi − lo) / 2.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class NormalizeAttribute : Attribute
{
    /// <summary>The same for all components.</summary>
    /// <param name="mean">Finite.</param>
    /// <param name="scale">Finite, not zero.</param>
    public NormalizeAttribute(double mean, double scale)
        : this(new[] { mean }, new[] { scale })
    {
    }

    /// <summary>One pair per component or per channel.</summary>
    /// <param name="mean">Finite.</param>
    /// <param name="scale">Finite, not zero.</param>
    public NormalizeAttribute(double[] mean, double[] scale)
    {
        Mean = mean;
        Scale = scale;
    }

    /// <summary>The means.</summary>
    public double[] Mean { get; }

    /// <summary>The scales.</summary>
    public double[] Scale { get; }
}
