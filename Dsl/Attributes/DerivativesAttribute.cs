using System;

namespace Fluxion;

/// <summary>
/// Asks for derivatives of a member with respect to its arguments, as methods on spans for one sample and for a batch: <c>FJacobian</c> and
/// <c>FJacobianBatch</c> of a member F, <c>ForwardJacobian</c> of the map of a model. Nothing is emitted for what is not asked for.
/// </summary>
/// <param name="members">The derivatives.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DerivativesAttribute(Derivative members) : Attribute
{
    /// <summary>The derivatives.</summary>
    public Derivative Members { get; } = members;

    /// <summary>
    /// The name of the one argument to differentiate by, for example <c>nameof(x)</c>. Without it the variables are all arguments, one after the other.
    /// </summary>
    public string? Variable { get; set; }
}
