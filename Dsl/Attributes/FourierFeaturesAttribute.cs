using System;

namespace Fluxion;

/// <summary>
/// Fourier features sin(2πBx), then cos(2πBx), 2·<paramref name="count"/> of them, with fixed frequencies: the elements of B are normal with standard deviation
/// <paramref name="scale"/>, drawn from <see cref="Seed"/> when the program is compiled (Tancik et al., "Fourier features let networks learn high frequency functions", NeurIPS 2020).
/// </summary>
/// <param name="count">The number of frequencies, at least 1.</param>
/// <param name="scale">Their standard deviation in periods per unit of x, positive and finite.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class FourierFeaturesAttribute(int count, double scale = 1) : Attribute
{
    /// <summary>The number of frequencies.</summary>
    public int Count { get; } = count;

    /// <summary>The standard deviation of the frequencies.</summary>
    public double Scale { get; } = scale;

    /// <summary>Equal seeds give equal frequencies.</summary>
    public int Seed { get; set; }
}
