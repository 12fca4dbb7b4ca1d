using System;

namespace Fluxion;

/// <summary>
/// The largest value in windows, channel by channel. Of equal values the first is taken, row by row, and it alone has a derivative; a NaN counts as larger than every number. Works on channels × length and on channels × height × width. Each axis of n positions leaves (n − window) / Stride + 1, which must be whole.
/// </summary>
/// <param name="window">The length of the window along each axis, at least 1.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class MaxPoolAttribute(int window) : Attribute
{
    /// <summary>The length of the window along each axis.</summary>
    public int Window { get; } = window;

    /// <summary>The step from window to window, at least 1; the window itself unless given.</summary>
    public int Stride { get; set; } = window;
}
