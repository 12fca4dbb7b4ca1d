using System.Collections.Generic;
using System.Linq;
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

    /// <summary>Accumulated gradients, those of the loops in the kernel included.</summary>
    public required Accumulators Accumulators { get; init; }

    /// <summary>Where values that are kept lie.</summary>
    public required IReadOnlyDictionary<Node, Location> Locations { get; init; }

    /// <summary>Lanes of the loss, summed over tiles; null if the kernel has no loss.</summary>
    public required Buffer? Loss { get; init; }

    /// <summary>Elements of the arena.</summary>
    public int WorkspaceLength { get; private set; }

    /// <summary>Elements of the tape that a turn leaves.</summary>
    public int TapeLength { get; private set; }

    /// <summary>How many loops the kernel stands in.</summary>
    public int Depth => Request.Depth;

    /// <summary>Whether any gradient is accumulated in the kernel itself or in a loop of it.</summary>
    public bool HasGradient => Accumulators.All.Count > 0;

    /// <summary>Gives every buffer its place, once all that read the tape are planned.</summary>
    public void LayOut()
    {
        WorkspaceLength = Arena.LayOut(Buffers, Request.Element);
        TapeLength = Arena.LayOutTape(Buffers, Request.Element);
    }

    /// <summary>Elements of the inputs of one tile.</summary>
    public int InputLength => Buffers.Where(static buffer => buffer.Region == Region.Tile).Sum(static buffer => buffer.Size);

    /// <summary>Rows of the outputs.</summary>
    public int OutputRows => Request.Sinks.OfType<OutputSink>().Select(static sink => sink.Row + ((sink.Node.Length - 1) * sink.Stride) + 1).DefaultIfEmpty(0).Max();
}
