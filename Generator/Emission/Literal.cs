using System;
using System.Globalization;
using Fluxion.Generator.Model;

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

    /// <summary>A C# literal of a type of numbers, nearest to a value.</summary>
    public static string Of(double value, Element element)
    {
        if (element == Element.Double) return Of(value);
        float rounded = (float)value;
        if (float.IsNaN(rounded)) return "float.NaN";
        if (float.IsPositiveInfinity(rounded)) return "float.PositiveInfinity";
        if (float.IsNegativeInfinity(rounded)) return "float.NegativeInfinity";
        return rounded == 0 ? 1 / value < 0 ? "-0f" : "0f" : Shortest(rounded) + "f";
    }

    /// <summary>A C# literal of type int.</summary>
    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number for a comment.</summary>
    public static string Describe(double value) => value == 0 || double.IsNaN(value) || double.IsInfinity(value)
        ? value.ToString(CultureInfo.InvariantCulture)
        : Shortest(value).Replace('-', '−');

    // The shortest of 7, 8 and 9 digits that reads back.
    private static string Shortest(float value)
    {
        foreach (string format in (string[])["G7", "G8"])
        {
            string text = value.ToString(format, CultureInfo.InvariantCulture);
            if (float.Parse(text, CultureInfo.InvariantCulture) == value) return text;
        }

        return value.ToString("G9", CultureInfo.InvariantCulture);
    }

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
