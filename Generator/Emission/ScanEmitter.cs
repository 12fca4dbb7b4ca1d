using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator.Emission;

/// <summary>Writes the loop over a block: what goes in, one call of the block's kernel per turn, what comes out.</summary>
internal static class ScanEmitter
{
    /// <summary>The lines of the loop.</summary>
    public static IEnumerable<string> Write(ScanStep step, KernelPlan plan, KernelNames names)
    {
        string turn = KernelNames.Turn(step.Block.Depth);
        foreach (Transfer transfer in step.At(TransferTime.First)) yield return Move(transfer, step, plan, names);
        yield return step.Reverse
            ? Code.Text($"for (int {turn} = {step.Turns - 1}; {turn} >= 0; {turn}--)")
            : Code.Text($"for (int {turn} = 0; {turn} < {step.Turns}; {turn}++)");
        yield return "{";
        foreach (Transfer transfer in step.At(TransferTime.TurnStart)) yield return "    " + Move(transfer, step, plan, names);
        string turns = string.Concat(Enumerable.Range(1, step.Block.Depth).Select(static depth => ", " + KernelNames.Turn(depth)));
        string tapes = string.Concat((step.Tape is null ? step.Reads : [step, .. step.Reads]).Select(written => $", ref {Tape(written, turn, names)}"));
        yield return $"    {names.Of(step)}Kernel.Run(ref theta, ref Unsafe.Add(ref arena, {names.Constant(step.Memory)}), ref sums{tapes}{turns});";
        foreach (Transfer transfer in step.At(TransferTime.TurnEnd)) yield return "    " + Move(transfer, step, plan, names);
        yield return "}";
        foreach (Transfer transfer in step.At(TransferTime.Last)) yield return Move(transfer, step, plan, names);
    }

    private static string Tape(ScanStep step, string turn, KernelNames names)
        => Code.Text($"Unsafe.Add(ref arena, {names.Constant(step.Tape!)} + {turn} * {step.Block.TapeLength})");

    // Samples in lanes: row by row. Components in lanes: all in one.
    private static string Move(Transfer transfer, ScanStep step, KernelPlan plan, KernelNames names)
    {
        KernelNames block = names.InBlock(step);
        bool isCarry = transfer.Kind == TransferKind.Carry;
        string Inside(Location at) => at.Buffer.Region == Region.Tape
            ? $"ref Unsafe.Add(ref {Tape(step, KernelNames.Turn(step.Block.Depth), names)}, {block.Offset(at)})"
            : $"ref Unsafe.Add(ref arena, {names.Constant(step.Memory)} + {block.Offset(at)})";
        string turn = transfer.RowsPerTurn == 0 ? "" : Code.Text($" + {KernelNames.Turn(step.Block.Depth)} * {transfer.RowsPerTurn * transfer.Outside.Buffer.RowStride}");
        string outside = isCarry
            ? Inside(transfer.Outside)
            : $"ref Unsafe.Add(ref {names.Memory(transfer.Outside.Buffer)}, {names.Offset(transfer.Outside)}{turn})";
        (int rows, int length, int far, int near) = plan.TileSize > 1
            ? (transfer.Rows, plan.TileSize, transfer.Outside.Buffer.RowStride, transfer.Inside.Buffer.RowStride)
            : (1, transfer.Rows, 0, 0);
        return transfer.Kind switch
        {
            TransferKind.In or TransferKind.Carry => Code.Text($"TileRows.Copy({outside}, {far}, {Inside(transfer.Inside)}, {near}, {rows}, {length});"),
            TransferKind.Out => Code.Text($"TileRows.Copy({Inside(transfer.Inside)}, {near}, {outside}, {far}, {rows}, {length});"),
            TransferKind.Add => Code.Text($"TileRows.Add({Inside(transfer.Inside)}, {near}, {outside}, {far}, {rows}, {length});"),
            _ => Code.Text($"TileRows.Clear({outside}, {far}, {rows}, {length});"),
        };
    }
}
