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

    /// <summary>Within the block, from the end of a turn to the start of the next: a carry.</summary>
    Carry,
}

/// <summary>One value moved by a loop.</summary>
/// <param name="Time">When.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Outside">Where the value lies in the arena around the block; for a carry, where it comes from in the block.</param>
/// <param name="Inside">Where it lies in the block's arena.</param>
/// <param name="Rows">Components moved.</param>
/// <param name="RowsPerTurn">How far the place outside advances with each turn, in rows.</param>
internal sealed record Transfer(TransferTime Time, TransferKind Kind, Location Outside, Location Inside, int Rows, int RowsPerTurn);

/// <summary>A result of a block on the tape of a turn.</summary>
/// <param name="Value">What the block computes.</param>
/// <param name="At">Where it lies.</param>
internal readonly record struct TapedValue(Node Value, Location At);

/// <summary>A block repeated in turns: a kernel of its own, called in a loop.</summary>
internal sealed class ScanStep : Step
{
    /// <summary>The scan.</summary>
    public required Node Scan { get; init; }

    /// <summary>The block as a kernel: its inputs are put into its arena, its results taken from there.</summary>
    public required KernelPlan Block { get; init; }

    /// <summary>Memory for the block's arena; there when the block is laid out.</summary>
    public Buffer Memory { get; private set; } = null!;

    public required IReadOnlyList<Transfer> Transfers { get; init; }

    /// <summary>Memory for what every turn leaves on tape; null if nothing.</summary>
    public Buffer? Tape { get; private set; }

    /// <summary>Results that lie on the tape of a turn.</summary>
    public required IReadOnlyDictionary<int, TapedValue> Taped { get; init; }

    /// <summary>The loops whose tapes this one reads.</summary>
    public required IReadOnlyList<ScanStep> Reads { get; init; }

    public int Turns => ((Ops.Scan)Scan.Op).Count;

    public bool Reverse => ((Ops.Scan)Scan.Op).Reverse;

    /// <summary>Lays out the block and makes room for it.</summary>
    public void LayOut(Columns columns)
    {
        Block.LayOut();
        Memory = columns.NewBuffer("block", Rows(Block.WorkspaceLength), 1);
        if (Block.TapeLength > 0) Tape = columns.NewBuffer("tape", Rows(Turns * Block.TapeLength), 1);
    }

    private int Rows(int elements) => System.Math.Max(1, (elements + Block.TileSize - 1) / Block.TileSize);

    /// <summary>The transfers of a time; what leaves the block does so before carries overwrite anything.</summary>
    public IEnumerable<Transfer> At(TransferTime time) => Transfers.Where(transfer => transfer.Time == time).OrderBy(static transfer => transfer.Kind == TransferKind.Carry);
}
