using System.Linq;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Emission;

/// <summary>Writes products with a matrix of constants, and the constants as data of the program.</summary>
internal static class TableEmitter
{
    /// <summary>The matrix as a property that allocates nothing.</summary>
    public static void WriteData(SourceWriter w, string name, TableProduct table)
        => w.Line($"private static ReadOnlySpan<{w.Real}> {name} => new {w.Real}[] {{ {string.Join(", ", table.Values.Select(w.Number))} }};");

    /// <summary>The loops; the sums run over columns in order, in the batch as for one sample.</summary>
    public static void Write(SourceWriter w, StandaloneShape shape, string data, VectorShape vector)
    {
        var table = (TableProduct)shape.Op;
        int rows = table.Matrix.Rows, row = table.IsTransposed ? rows : 1, column = table.IsTransposed ? 1 : rows;
        w.Line($"ref {w.Real} table = ref MemoryMarshal.GetReference({data});");
        if (shape.Lanes == 1)
        {
            w.Block($"for (int i = 0; i < {table.Height}; i++)", () =>
            {
                w.Line($"{w.Real} sum = {w.Zero};");
                w.Line($"for (int j = 0; j < {table.Depth}; j++) sum = {w.Math}.FusedMultiplyAdd(Unsafe.Add(ref table, i * {row} + j * {column}), Unsafe.Add(ref a, j), sum);");
                w.Line("Unsafe.Add(ref y, i) = sum;");
            });
            return;
        }

        Blocks.Lanes(w, shape.Lanes, vector, columns => Blocks.Rows(w, "i", table.Height, vector.Block(2).Rows, (i, count) =>
        {
            foreach ((int r, int c) in Blocks.Cells(count, columns)) w.Line($"V s{r}_{c} = V.Zero;");
            w.Block($"for (int j = 0; j < {table.Depth}; j++)", () =>
            {
                w.Line($"ref {w.Real} xs = ref Unsafe.Add(ref a, j * {shape.Strides[0]} + v);");
                w.Line($"ref {w.Real} ts = ref Unsafe.Add(ref table, {Blocks.Times(i, row)} + j * {column});");
                for (int c = 0; c < columns; c++) w.Line($"V x{c} = Simd.LoadUnsafe(ref Unsafe.Add(ref xs, {c * vector.Length}));");
                for (int r = 0; r < count; r++)
                {
                    w.Line($"V t{r} = Simd.Create(Unsafe.Add(ref ts, {r * row}));");
                    for (int c = 0; c < columns; c++) w.Line($"s{r}_{c} = Simd.FusedMultiplyAdd(t{r}, x{c}, s{r}_{c});");
                }
            });
            w.Line($"ref {w.Real} ys = ref Unsafe.Add(ref y, {Blocks.Times(i, shape.Result)} + v);");
            foreach ((int r, int c) in Blocks.Cells(count, columns))
                w.Line($"s{r}_{c}.StoreUnsafe(ref Unsafe.Add(ref ys, {(r * shape.Result) + (c * vector.Length)}));");
        }));
    }
}
