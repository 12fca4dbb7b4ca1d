using System;
using System.Globalization;

namespace Fluxion.Generator.Emission;

/// <summary>The only place where a number becomes text: invariant, round-trip, with names for what has no literal.</summary>
internal static class Literal
{
    /// <summary>A C# literal of type double that reads back to the same bits.</summary>
    public static string Of(double value)
    {
        if (double.IsNaN(value)) return "double.NaN";
        if (double.IsPositiveInfinity(value)) return "double.PositiveInfinity";
        if (double.IsNegativeInfinity(value)) return "double.NegativeInfinity";
        if (value == 0) return BitConverter.DoubleToInt64Bits(value) == 0 ? "0.0" : "-0.0";
        string text = Shortest(value);
        return text.IndexOfAny(['.', 'E']) < 0 ? text + ".0" : text;
    }

    /// <summary>A C# literal of type int.</summary>
    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number for a comment.</summary>
    public static string Describe(double value) => value == 0 || double.IsNaN(value) || double.IsInfinity(value)
        ? value.ToString(CultureInfo.InvariantCulture)
        : Shortest(value).Replace('-', '−');

    // The shortest of 15, 16 and 17 digits that reads back: the hosts of the compiler differ in what "R" prints.
    private static string Shortest(double value)
    {
        foreach (string format in (string[])["G15", "G16", "G17"])
        {
            string text = value.ToString(format, CultureInfo.InvariantCulture);
            if (double.Parse(text, CultureInfo.InvariantCulture) == value) return text;
        }

        return value.ToString("G17", CultureInfo.InvariantCulture);
    }
}
