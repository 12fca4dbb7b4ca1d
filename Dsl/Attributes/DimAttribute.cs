using System;

namespace Fluxion;

/// <summary>The number of components of a <see cref="Vec"/> parameter.</summary>
/// <param name="length">At least 1.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class DimAttribute(int length) : Attribute
{
    /// <summary>The number of components.</summary>
    public int Length { get; } = length;
}
