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
    // Terms of a large matrix that are met at a time: a page of memory each, as many as the first cache of addresses holds.
    private const int TermsAtOnce = 64;

    // Columns that meet a few rows of a large matrix before the next rows, in bytes: a depth of 512 of them is in the second cache.
    private const int BytesTogether = 768;

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

            if (shape.IsCut(vector.Element)) WriteCut(w, shape, vector);
            else WriteWhole(w, shape, vector, shape.IsLarge(vector.Element));
        });
    }

    // The sums begin in memory, and so many terms of all of them are added at a time.
    private static void WriteCut(SourceWriter w, ProductShape shape, VectorShape vector)
    {
        w.Line("// A is larger than the second cache, and the terms of a row lie far apart: all rows meet a few of them before the next ones.");
        WriteWhole(w, shape with { Depth = 0 }, vector, rowsFirst: false);
        Blocks.Rows(w, "k", shape.Depth, TermsAtOnce, (_, terms) =>
        {
            WriteWhole(w, shape with { Depth = terms, Start = Start.Accumulate }, vector, rowsFirst: true);
            w.Line($"a = ref Unsafe.Add(ref a, {terms * shape.ADepth});");
            w.Line($"b = ref Unsafe.Add(ref b, {terms * shape.BRow});");
        });
    }

    private static void WriteWhole(SourceWriter w, ProductShape shape, VectorShape vector, bool rowsFirst)
    {
        int vectors = shape.Lanes / vector.Length;
        int at = 0;
        while (at < vectors)
        {
            (int rows, int columns) = BlockOf(shape, vector, vectors - at, rowsFirst);
            int repeats = Repeats(shape, vector, at, columns, vectors);
            if (repeats > 1 && columns > 1 && vectors - at - (repeats * columns) == 1) repeats--;
            if (rowsFirst && repeats > 1 && !shape.RowsDiffer) WriteRowsFirst(w, shape, vector, at, columns, repeats, rows);
            else WriteColumns(w, shape, vector, at, columns, repeats, rows);
            at += repeats * columns;
        }
    }

    // Rows and columns of the register block where so many vectors are left.
    private static (int Rows, int Columns) BlockOf(ProductShape shape, VectorShape vector, int vectors, bool rowsFirst)
    {
        bool mixed = shape.Start == Start.BiasByRow && shape.Biased.Distinct().Count() > 1;
        (int rows, int columns) = shape.Streams > 1 ? StreamsBlock(shape, vector)
            // Of what comes from the second cache, square blocks load least.
            : rowsFirst && vector.Bits == 512 && (vectors >= 8 || vectors == 4) ? (4, 4)
            : vector.Block(mixed && vector.Bits == 512 ? 2 : vectors);
        // Of few rows, as many columns as keep the multipliers busy.
        if (shape.Streams == 1 && shape.Rows < rows) columns = Math.Max(columns, 8 / shape.Rows);
        return (rows, Math.Min(columns, vectors));
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

    // A few rows of a large matrix meet as many columns as stay in the second cache before the next rows.
    private static void WriteRowsFirst(SourceWriter w, ProductShape shape, VectorShape vector, int at, int columns, int repeats, int rows)
    {
        int step = columns * vector.Length, end = at * vector.Length;
        foreach ((int stretches, int count) in Blocks.Split(repeats, Math.Max(1, BytesTogether / (columns * vector.Bits / 8))))
        {
            int first = end, length = count * step;
            end += stretches * length;
            if (stretches > 1) w.Block($"for (int u = {first}; u < {end}; u += {length})", () => WriteStretch("u", Code.Text($"u + {length}")));
            else WriteStretch(Code.Text($"{first}"), Code.Text($"{end}"));
        }

        void WriteStretch(string from, string to) => Blocks.Rows(w, "m", shape.Rows, rows, (row, block) => w.Block($"for (int v = {from}; v < {to}; v += {step})", () =>
        {
            w.Line($"ref {w.Real} bv = ref Unsafe.Add(ref b, v);");
            w.Line($"ref {w.Real} cv = ref Unsafe.Add(ref c, v);");
            new ProductBlock(w, shape, vector, at, columns, block, row, "v").Write();
        }));
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
