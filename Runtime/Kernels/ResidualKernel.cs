using System;
using System.Numerics;

namespace Fluxion.Runtime;

/// <summary>
/// The residuals r of a loss ℓ = ‖r(θ, input)‖² as emitted by the compiler, with the gradient of one combination sᵀr for each sample: a row
/// of the Jacobian when the seed s is a unit vector. Stateless.
/// </summary>
/// <remarks>
/// A tile holds the components of all inputs in the order of the loss, then <see cref="Residuals"/> rows of seeds, each row of as many
/// lanes as the loss has; samples stand in lanes.
/// </remarks>
/// <typeparam name="T">The type of numbers: <see cref="double"/> or <see cref="float"/>.</typeparam>
public abstract class ResidualKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The number of residuals of a sample.</summary>
    public abstract int Residuals { get; }

    /// <summary>The number of elements of scratch memory.</summary>
    public abstract int WorkspaceLength { get; }

    /// <summary>Evaluates one tile.</summary>
    /// <param name="parameters">θ.</param>
    /// <param name="tile">Rows of inputs, then rows of seeds.</param>
    /// <param name="workspace">Scratch memory of <see cref="WorkspaceLength"/> elements; its content is arbitrary before and after.</param>
    /// <param name="residuals">r, [residual][lane], overwritten.</param>
    /// <param name="rows">∂(sᵀr)/∂θ, [parameter][lane], zeroed by the caller.</param>
    public abstract void Run(ReadOnlySpan<T> parameters, ReadOnlySpan<T> tile, Span<T> workspace, Span<T> residuals, Span<T> rows);
}
