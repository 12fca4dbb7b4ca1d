using System;

namespace Fluxion.Generator.Layers;

/// <summary>
/// Normal numbers from a seed: SplitMix64 (Steele, Lea and Flood 2014) and the transformation of Box and Muller (1958), rounded to nine significant digits, so
/// that hosts of the compiler whose logarithms differ in the last bit give the same program.
/// </summary>
internal sealed class FrequencyStream(int seed)
{
    private const int Digits = 9;

    private ulong _state = unchecked((ulong)seed * 0x9E3779B97F4A7C15);

    /// <summary>The next number of standard deviation <paramref name="scale"/>.</summary>
    public double Next(double scale)
    {
        double radius = Math.Sqrt(-2 * Math.Log(1 - Uniform())), angle = 2 * Math.PI * Uniform();
        double value = scale * radius * Math.Cos(angle);
        if (value == 0) return 0;
        string text = value.ToString("E" + (Digits - 1), System.Globalization.CultureInfo.InvariantCulture);
        return double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    // 53 bits in [0, 1).
    private double Uniform()
    {
        _state = unchecked(_state + 0x9E3779B97F4A7C15);
        ulong z = _state;
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
