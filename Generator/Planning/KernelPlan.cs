using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Planning;

/// <summary>The schedule of one kernel, as data: what is computed in which order, where it is kept, what is recomputed.</summary>
internal sealed class KernelPlan
{
    public required KernelRequest Request { get; init; }

    /// <summary>Samples per tile; 1 if the lanes run over components.</summary>
    public required int TileSize { get; init; }

    public required IReadOnlyList<Step> Steps { get; init; }

    public required IReadOnlyList<Buffer> Buffers { get; init; }

    public required IReadOnlyList<Accumulator> Accumulators { get; init; }

    /// <summary>Where values that are kept lie.</summary>
    public required IReadOnlyDictionary<Node, Location> Locations { get; init; }

    /// <summary>Lanes of the loss, summed over tiles; null if the kernel has no loss.</summary>
    public required Buffer? Loss { get; init; }

    /// <summary>Elements of the arena.</summary>
    public required int WorkspaceLength { get; init; }

    /// <summary>Elements of the accumulators of one chunk.</summary>
    public required int AccumulatorLength { get; init; }
}
