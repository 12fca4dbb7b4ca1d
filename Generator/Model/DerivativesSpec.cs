using System;

namespace Fluxion.Generator.Model;

/// <summary>Derivatives that a member offers as numbers.</summary>
/// <param name="Kinds">Which ones.</param>
/// <param name="Variable">The index of the argument to differentiate by; −1 for all, one after the other.</param>
internal sealed record DerivativesSpec(DerivativeKinds Kinds, int Variable);

/// <summary>The members of the attribute's enumeration, with the same values.</summary>
[Flags]
internal enum DerivativeKinds
{
    Jacobian = 1,
    Jvp = 2,
    Vjp = 4,
    Hessian = 8,
    Hvp = 16,
    ValueAndJacobian = 32,
}
