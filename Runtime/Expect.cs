using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Fluxion.Runtime;

/// <summary>Argument checks. Each is one comparison on the good path; the text of the error is built in a method that does not return.</summary>
public static class Expect
{
    /// <summary>Checks that a span has exactly the expected number of elements.</summary>
    /// <param name="span">The argument.</param>
    /// <param name="expected">Its length according to the declaration.</param>
    /// <param name="name">The argument's name.</param>
    /// <param name="member">The method checked for; the caller's name if omitted.</param>
    /// <exception cref="ArgumentException">"Forward expects x of length 4, got 3."</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Length<T>(ReadOnlySpan<T> span, int expected, string name, [CallerMemberName] string member = "")
    {
        if (span.Length != expected)
            ThrowLength(span.Length, expected, name, member);
    }

    /// <summary>Checks that a span has at least the expected number of elements.</summary>
    /// <exception cref="ArgumentException">"Gradient expects workspace of length at least 64, got 3."</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LengthAtLeast<T>(ReadOnlySpan<T> span, int expected, string name, [CallerMemberName] string member = "")
    {
        if (span.Length < expected)
            ThrowLengthAtLeast(span.Length, expected, name, member);
    }

    /// <summary>Checks that a span holds whole rows of a fixed length, and returns their number.</summary>
    /// <exception cref="ArgumentException">"On expects x of whole rows of length 4, got 10 elements."</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Rows<T>(ReadOnlySpan<T> span, int length, string name, [CallerMemberName] string member = "")
    {
        (int rows, int rest) = Math.DivRem(span.Length, length);
        if (rest != 0)
            ThrowRows(span.Length, length, name, member);
        return rows;
    }

    /// <summary>Checks that a span holds columns of equal length, at least a number of samples long, and returns their length.</summary>
    /// <exception cref="ArgumentException">"F expects x of 4 columns of equal length, got 10 elements."</exception>
    /// <exception cref="ArgumentOutOfRangeException">"F expects count of 0 to 4, the length of a column of x, got 5."</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Columns<T>(ReadOnlySpan<T> span, int columns, int count, string name, string member)
    {
        (int stride, int rest) = Math.DivRem(span.Length, columns);
        if (rest != 0 || (uint)count > (uint)stride)
            ThrowColumns(span.Length, columns, count, name, member);
        return stride;
    }

    /// <summary>Checks that an integer is at least <paramref name="minimum"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">"Sampled expects batch of at least 1, got 0."</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AtLeast(int value, int minimum, string name, [CallerMemberName] string member = "")
    {
        if (value < minimum)
            ThrowAtLeast(value, minimum, name, member);
    }

    /// <summary>Checks that a number is finite and greater than zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">"Adam expects learningRate positive and finite, got 0."</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Positive(double value, string name, [CallerMemberName] string member = "")
    {
        if (!(value > 0 && double.IsFinite(value)))
            ThrowRange(value, "positive and finite", name, member);
    }

    /// <summary>Checks that a number lies in [<paramref name="low"/>, <paramref name="high"/>).</summary>
    /// <exception cref="ArgumentOutOfRangeException">"Adam expects beta1 in [0, 1), got 1."</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void HalfOpen(double value, double low, double high, string name, [CallerMemberName] string member = "")
    {
        if (!(value >= low && value < high))
            ThrowHalfOpen(value, low, high, name, member);
    }

    [DoesNotReturn]
    private static void ThrowLength(int actual, int expected, string name, string member) =>
        throw new ArgumentException($"{member} expects {name} of length {Text(expected)}, got {Text(actual)}.", name);

    [DoesNotReturn]
    private static void ThrowLengthAtLeast(int actual, int expected, string name, string member) =>
        throw new ArgumentException($"{member} expects {name} of length at least {Text(expected)}, got {Text(actual)}.", name);

    [DoesNotReturn]
    private static void ThrowRows(int actual, int length, string name, string member) =>
        throw new ArgumentException($"{member} expects {name} of whole rows of length {Text(length)}, got {Text(actual)} elements.", name);

    [DoesNotReturn]
    private static void ThrowColumns(int actual, int columns, int count, string name, string member) => throw (actual % columns == 0
        ? new ArgumentOutOfRangeException(nameof(count), $"{member} expects count of 0 to {Text(actual / columns)}, the length of a column of {name}, got {Text(count)}.")
        : new ArgumentException($"{member} expects {name} of {Text(columns)} columns of equal length, got {Text(actual)} elements.", name));

    [DoesNotReturn]
    private static void ThrowAtLeast(int value, int minimum, string name, string member) =>
        throw new ArgumentOutOfRangeException(name, $"{member} expects {name} of at least {Text(minimum)}, got {Text(value)}.");

    [DoesNotReturn]
    private static void ThrowRange(double value, string range, string name, string member) =>
        throw new ArgumentOutOfRangeException(name, string.Create(CultureInfo.InvariantCulture, $"{member} expects {name} {range}, got {value}."));

    [DoesNotReturn]
    private static void ThrowHalfOpen(double value, double low, double high, string name, string member) =>
        ThrowRange(value, string.Create(CultureInfo.InvariantCulture, $"in [{low}, {high})"), name, member);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
