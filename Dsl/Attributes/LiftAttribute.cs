using System;

namespace Fluxion;

/// <summary>Lifts a signal to a larger width: x followed by zeros. For a lifting with parameters write a <see cref="DenseAttribute"/>.</summary>
/// <param name="width">The width after it, at least the one before it.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class LiftAttribute(int width) : Attribute
{
    /// <summary>The width after it.</summary>
    public int Width { get; } = width;
}
