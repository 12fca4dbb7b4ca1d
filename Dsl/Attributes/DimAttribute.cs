using System;

namespace Fluxion;

/// <summary>
/// The number of components of a <see cref="Vec"/> parameter, or its axes: channels × length for a line, channels × height × width for an image. Component
/// ((c · height) + y) · width + x is channel c at row y and column x. Layers see the axes if the parameter is the only one of its network; several
/// parameters are concatenated to plain features.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class DimAttribute : Attribute
{
    /// <summary>A vector of so many components.</summary>
    /// <param name="length">At least 1.</param>
    public DimAttribute(int length) => Length = length;

    /// <summary>A line: channels × length.</summary>
    /// <param name="channels">At least 1.</param>
    /// <param name="length">Positions, at least 1.</param>
    public DimAttribute(int channels, int length) => Length = channels * length;

    /// <summary>An image: channels × height × width.</summary>
    /// <param name="channels">At least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    /// <param name="width">Columns, at least 1.</param>
    public DimAttribute(int channels, int height, int width) => Length = channels * height * width;

    /// <summary>The number of components, at most 65536.</summary>
    public int Length { get; }
}
