using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Planning;

/// <summary>K̄ += Ȳ ⋆ X over the samples of the tile: the gradient of a convolution's kernel, never formed per sample.</summary>
internal sealed class KernelGradientStep : Step
{
    public required Accumulator Accumulator { get; init; }

    public required Node Term { get; init; }

    /// <summary>The cotangent of the convolution's result.</summary>
    public required Location Left { get; init; }

    /// <summary>The convolution's input.</summary>
    public required Location Right { get; init; }

    public ConvKernel Op => (ConvKernel)Term.Op;
}
