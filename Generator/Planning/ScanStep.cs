using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Planning;

/// <summary>When a loop moves a value between the block's own memory and the rest of the arena.</summary>
internal enum TransferTime
{
    /// <summary>Before the first turn.</summary>
    First,

    /// <summary>At the start of each turn.</summary>
    TurnStart,

    /// <summary>At the end of each turn.</summary>
    TurnEnd,

    /// <summary>After the last turn.</summary>
    Last,
}

/// <summary>What a transfer does.</summary>
internal enum TransferKind
{
    /// <summary>From the arena into the block.</summary>
    In,

    /// <summary>From the block into the arena.</summary>
    Out,

    /// <summary>Added to what is in the arena.</summary>
    Add,

    /// <summary>Zero in the arena.</summary>
    Clear,

    /// <summary>From the block's outputs to its inputs: a carry.</summary>
    Carry,
}

/// <summary>One value moved by a loop.</summary>
/// <param name="Time">When.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Location">Where the value lies in the arena.</param>
/// <param name="Rows">Components moved.</param>
/// <param name="RowsPerTurn">How far the place in the arena advances with each turn, in rows.</param>
/// <param name="Block">Where the value lies in the block's memory: its inputs or its outputs.</param>
/// <param name="To">Where a carry goes.</param>
internal sealed record Transfer(TransferTime Time, TransferKind Kind, Location Location, int Rows, int RowsPerTurn, int Block, int To = 0);

/// <summary>A block repeated in turns: a kernel of its own, called in a loop.</summary>
internal sealed class ScanStep : Step
{
    /// <summary>The scan.</summary>
    public required Node Scan { get; init; }

    /// <summary>The block as a kernel: inputs are carries, constants and columns; outputs carries, outputs and totals.</summary>
    public required KernelPlan Block { get; init; }

    /// <summary>Memory for the block's inputs, its arena and its outputs, in this order.</summary>
    public required Buffer Memory { get; init; }

    public required IReadOnlyList<Transfer> Transfers { get; init; }

    public int Turns => ((Ops.Scan)Scan.Op).Count;

    public bool Reverse => ((Ops.Scan)Scan.Op).Reverse;

    /// <summary>Where the block's arena starts in its memory.</summary>
    public int ArenaStart => Block.InputLength;

    /// <summary>Where the block's outputs start in its memory.</summary>
    public int OutputStart => Block.InputLength + Tiling.Padded(Block.WorkspaceLength);

    public IEnumerable<Transfer> At(TransferTime time) => Transfers.Where(transfer => transfer.Time == time);
}
