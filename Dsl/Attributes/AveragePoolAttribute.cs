using System;

namespace Fluxion;

/// <summary>
/// The mean over windows, channel by channel. Works on channels × length and on channels × height × width. Each axis of n positions leaves (n − window) / Stride + 1, which must be whole.
/// </summary>
/// <param name="window">The length of the window along each axis, at least 1.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AveragePoolAttribute(int window) : Attribute
{
    /// <summary>The length of the window along each axis.</summary>
    public int Window { get; } = window;

    /// <summary>The step from window to window, at least 1; the window itself unless given.</summary>
    public int Stride { get; set; } = window;
}
