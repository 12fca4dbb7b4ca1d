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
        yield return $"    {names.Of(step)}Kernel.Run({Block(step, names, 0)}, ref theta, {Block(step, names, step.ArenaStart)}, ref sums, {Block(step, names, step.OutputStart)}{turns});";
        foreach (Transfer transfer in step.At(TransferTime.TurnEnd)) yield return "    " + Move(transfer, step, plan, names);
        yield return "}";
        foreach (Transfer transfer in step.At(TransferTime.Last)) yield return Move(transfer, step, plan, names);
    }

    private static string Block(ScanStep step, KernelNames names, int offset)
        => Code.Text($"ref Unsafe.Add(ref arena, {names.Constant(step.Memory)} + {offset})");

    // Samples in lanes: row by row. Components in lanes: all in one.
    private static string Move(Transfer transfer, ScanStep step, KernelPlan plan, KernelNames names)
    {
        int stride = transfer.Location.Buffer.RowStride;
        string turn = transfer.RowsPerTurn == 0 ? "" : Code.Text($" + {KernelNames.Turn(step.Block.Depth)} * {transfer.RowsPerTurn * stride}");
        string place = $"ref Unsafe.Add(ref {KernelNames.Memory(transfer.Location.Buffer.Region)}, {names.Offset(transfer.Location)}{turn})";
        string block = Block(step, names, transfer.Block);
        (int rows, int length, int outside, int inside) = plan.TileSize > 1 ? (transfer.Rows, plan.TileSize, stride, plan.TileSize) : (1, transfer.Rows, 0, 0);
        return transfer.Kind switch
        {
            TransferKind.In => Code.Text($"TileRows.Copy({place}, {outside}, {block}, {inside}, {rows}, {length});"),
            TransferKind.Out => Code.Text($"TileRows.Copy({block}, {inside}, {place}, {outside}, {rows}, {length});"),
            TransferKind.Add => Code.Text($"TileRows.Add({block}, {inside}, {place}, {outside}, {rows}, {length});"),
            TransferKind.Clear => Code.Text($"TileRows.Clear({place}, {outside}, {rows}, {length});"),
            _ => Code.Text($"TileRows.Copy({block}, {inside}, {Block(step, names, transfer.To)}, {inside}, {rows}, {length});"),
        };
    }
}
