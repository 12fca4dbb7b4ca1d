using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Emission;

/// <summary>
/// Writes small dense products: loops over columns of vectors, over blocks of rows and over the depth are rolled, with literal sizes; only
/// the block of registers is written out. Row bases are hoisted, so that every access in the inner loop is a register plus a constant.
/// </summary>
internal static class ProductEmitter
{
    private static string Signature(ProductShape shape, string name, string real) => shape.Start is Start.BiasByRow or Start.BiasByLane
        ? Code.Text($"internal static void {name}(ref {real} a, ref {real} b, ref {real} bias, ref {real} c)")
        : Code.Text($"internal static void {name}(ref {real} a, ref {real} b, ref {real} c)");

    /// <summary>Writes the method of one shape.</summary>
    public static void Write(SourceWriter w, string name, ProductShape shape, VectorShape vector)
    {
        w.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        w.Block(Signature(shape, name, w.Real), () =>
        {
            if (PackedRow.Of(shape, vector) is { } packed)
            {
                packed.Write(w);
                return;
            }

            int vectors = shape.Lanes / vector.Length;
            int at = 0;
            while (at < vectors)
            {
                (int rows, int columns) = vector.Block(vectors - at);
                if (shape.Start == Start.BiasByRow && shape.Biased.Distinct().Count() > 1 && vector.Bits == 512)
                    (rows, columns) = vector.Block(2);
                if (shape.Streams > 1) (rows, columns) = StreamsBlock(shape, vector);
                // Of few rows, as many columns as keep the multipliers busy.
                else if (shape.Rows < rows) columns = Math.Max(columns, 8 / shape.Rows);
                columns = Math.Min(columns, vectors - at);
                int repeats = Repeats(shape, vector, at, columns, vectors);
                if (repeats > 1 && columns > 1 && vectors - at - (repeats * columns) == 1) repeats--;
                WriteColumns(w, shape, vector, at, columns, repeats, rows);
                at += repeats * columns;
            }
        });
    }

    // Rows and columns of a block with several running sums per result: four columns of a single row; otherwise two, where three rows load five vectors for six multiply-adds.
    private static (int Rows, int Columns) StreamsBlock(ProductShape shape, VectorShape vector)
    {
        int columns = shape.Rows == 1 ? 4 : 2, rows = 3;
        while (rows > 1 && rows * columns * shape.StreamsAtOnce(rows * columns, vector) > vector.MostSums) rows--;
        return (rows, columns);
    }

    // How many blocks of columns in a row start alike, and so share one loop.
    private static int Repeats(ProductShape shape, VectorShape vector, int at, int columns, int vectors)
    {
        int repeats = 1;
        while (at + ((repeats + 1) * columns) <= vectors
            && Enumerable.Range(0, columns).All(c => shape.HasBias((at + c) * vector.Length) == shape.HasBias((at + (repeats * columns) + c) * vector.Length)))
        {
            repeats++;
        }

        return repeats;
    }

    private static void WriteColumns(SourceWriter w, ProductShape shape, VectorShape vector, int at, int columns, int repeats, int rows)
    {
        int first = at * vector.Length, step = columns * vector.Length, end = first + (repeats * step);
        if (repeats > 1) w.Block($"for (int v = {first}; v < {end}; v += {step})", () => WriteRows(w, shape, vector, at, columns, rows, "v"));
        else w.Block("", () => WriteRows(w, shape, vector, at, columns, rows, Code.Text($"{first}")));
    }

    private static void WriteRows(SourceWriter w, ProductShape shape, VectorShape vector, int at, int columns, int rows, string lane)
    {
        w.Line($"ref {w.Real} bv = ref Unsafe.Add(ref b, {lane});");
        w.Line($"ref {w.Real} cv = ref Unsafe.Add(ref c, {lane});");
        if (!shape.RowsDiffer)
        {
            Blocks.Rows(w, "m", shape.Rows, rows, (row, block) => new ProductBlock(w, shape, vector, at, columns, block, row, lane).Write());
            return;
        }

        for (int row = 0; row < shape.Rows; row += rows)
        {
            int first = row;
            w.Block("", () => new ProductBlock(w, shape, vector, at, columns, Math.Min(rows, shape.Rows - first), Code.Text($"{first}"), lane).Write());
        }
    }
}
