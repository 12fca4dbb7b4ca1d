using System.Collections.Generic;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Planning;

/// <summary>An op with a pattern of its own, from memory to memory: a convolution, a pooling, sums of channels.</summary>
internal sealed class StandaloneStep : Step
{
    /// <summary>The value computed, bias included.</summary>
    public required Node Result { get; init; }

    /// <summary>The op's own node, which <see cref="Result"/> is unless a bias was absorbed.</summary>
    public required Node Node { get; init; }

    /// <summary>One number per channel that the sums start from; null for zero.</summary>
    public required Node? Bias { get; init; }

    /// <summary>Where each input lies; null for one that is read from θ.</summary>
    public required IReadOnlyList<Location?> Operands { get; init; }

    public required Location Destination { get; init; }

    public Op Op => Node.Op;
}
