using System;
using System.Collections.Generic;
using System.Numerics;

namespace Fluxion.Runtime;

/// <summary>
/// One loss as emitted by the compiler: the weighted sum Σᵢ wᵢ ℓ(θ, inputᵢ) over samples and its gradient in θ. Stateless.
/// </summary>
/// <remarks>
/// Samples come in tiles of <see cref="Lanes"/>, laid out [tile][row][lane]. The rows of a tile are the components of all inputs in the
/// order of <see cref="Inputs"/>, then one row of weights w (1/batch for a sample, 0 for the padding of the last tile). All spans start on
/// a 64-byte boundary, and 64 readable elements follow the parameters.
/// </remarks>
/// <typeparam name="T">The type of numbers: <see cref="double"/> or <see cref="float"/>.</typeparam>
public abstract class LossKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The loss's name in the declaration.</summary>
    public abstract string Name { get; }

    /// <summary>The number of samples in a tile.</summary>
    public abstract int Lanes { get; }

    /// <summary>The inputs, in the order of their rows in a tile.</summary>
    public abstract IReadOnlyList<InputSpec> Inputs { get; }

    /// <summary>The number of parameters.</summary>
    public abstract int ParameterCount { get; }

    /// <summary>The number of elements of scratch memory that each worker needs.</summary>
    public abstract int WorkspaceLength { get; }

    /// <summary>The number of elements in which one chunk of tiles accumulates its gradient.</summary>
    public abstract int AccumulatorLength { get; }

    /// <summary>The residuals of a loss that is a sum of squares; null for other losses.</summary>
    public virtual ResidualKernel<T>? ResidualKernel => null;

    /// <summary>Adds the gradient of consecutive tiles to the accumulators, in the kernel's own layout, and returns their Σ w ℓ.</summary>
    /// <param name="parameters">θ, <see cref="ParameterCount"/> elements.</param>
    /// <param name="tiles">The tiles, <paramref name="tileCount"/> · rows · <see cref="Lanes"/> elements.</param>
    /// <param name="tileCount">The number of tiles.</param>
    /// <param name="workspace">Scratch memory of <see cref="WorkspaceLength"/> elements; its content is arbitrary before and after.</param>
    /// <param name="accumulators"><see cref="AccumulatorLength"/> elements, zeroed by the caller before the first tiles of a chunk.</param>
    public abstract T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> tiles, int tileCount, Span<T> workspace, Span<T> accumulators);

    /// <summary>Returns Σ w ℓ of consecutive tiles; arguments as in <see cref="Gradient"/>.</summary>
    public abstract T Value(ReadOnlySpan<T> parameters, ReadOnlySpan<T> tiles, int tileCount, Span<T> workspace);

    /// <summary>Adds the gradient held by one chunk's accumulators to <paramref name="gradient"/> (<see cref="ParameterCount"/> elements).</summary>
    public abstract void Fold(ReadOnlySpan<T> accumulators, Span<T> gradient);
}
