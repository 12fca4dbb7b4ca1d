using System;

namespace Fluxion;

/// <summary>Projects a signal on its first components. For a projection with parameters write a <see cref="DenseAttribute"/>.</summary>
/// <param name="width">The number of components kept.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ProjectAttribute(int width) : Attribute
{
    /// <summary>The number of components kept.</summary>
    public int Width { get; } = width;
}
