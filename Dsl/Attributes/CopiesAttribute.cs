using System;

namespace Fluxion;

/// <summary>
/// The number of copies of a network, each with parameters of its own: <c>partial Scalar V([Copies(3)] int layer, Scalar t, [Dim(2)] Vec q)</c>
/// is V₀, V₁ and V₂. Bodies say which copy they mean by a constant, by a loop variable, or by an <c>int</c> parameter of their own; a loop
/// over copies stays a loop in the generated code, however many there are.
/// </summary>
/// <param name="count">At least 1.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class CopiesAttribute(int count) : Attribute
{
    /// <summary>The number of copies.</summary>
    public int Count { get; } = count;
}
