using System;

namespace Fluxion;

/// <summary>Derivatives of a member that users evaluate as numbers; asked for by <see cref="DerivativesAttribute"/>.</summary>
[Flags]
public enum Derivative
{
    /// <summary>The matrix ∂fᵢ/∂vⱼ, row by row: result[i · n + j] for n components of v.</summary>
    Jacobian = 1,

    /// <summary>The Jacobian times a tangent, J v̇: as long as the result of the member.</summary>
    Jvp = 2,

    /// <summary>The transposed Jacobian times a cotangent, Jᵀ w: as long as the variables.</summary>
    Vjp = 4,

    /// <summary>The matrix ∂²f/∂vᵢ∂vⱼ of a member that returns one number, row by row.</summary>
    Hessian = 8,

    /// <summary>The Hessian times a direction; for a member that returns a vector, the Hessian of ⟨w, f⟩ for given weights w.</summary>
    Hvp = 16,

    /// <summary>The value and the Jacobian in one evaluation: the components of f, and the matrix row by row.</summary>
    ValueAndJacobian = 32,
}
