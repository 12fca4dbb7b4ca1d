using System;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Emission;

/// <summary>
/// Writes y = K ⋆ x (+ b): for every output position a block of outputs times samples in registers, over channels and taps; nothing is copied
/// into columns first. Every sum runs over channels, then taps row by row, in the batch as for one sample.
/// </summary>
internal static class ConvEmitter
{
    public static void Write(SourceWriter w, StandaloneShape shape, VectorShape vector)
    {
        var conv = (Conv)shape.Op;
        WindowLoops.Positions(w, conv.Window, () =>
        {
            if (shape.Lanes > 1) Batch(w, shape, conv, vector);
            else Single(w, shape, conv, vector);
        });
    }

    private static void Batch(SourceWriter w, StandaloneShape shape, Conv conv, VectorShape vector)
    {
        Blocks.Lanes(w, shape.Lanes, vector, columns => Blocks.Rows(w, "o", conv.Outputs, vector.Block(2).Rows, (o, rows) =>
        {
            foreach ((int r, int c) in Blocks.Cells(rows, columns))
                w.Line($"V a{r}_{c} = {(shape.Biased ? Code.Text($"Simd.Create(Unsafe.Add(ref bias, {o} + {r}))") : "V.Zero")};");
            Taps(w, conv, () =>
            {
                w.Line($"ref {w.Real} xs = ref Unsafe.Add(ref b, (c * {conv.Window.Area} + q) * {shape.Strides[1]} + v);");
                w.Line($"ref {w.Real} ks = ref Unsafe.Add(ref a, (c * {conv.Window.Taps} + k) * {conv.Outputs} + {o});");
                for (int c = 0; c < columns; c++) w.Line($"V x{c} = Simd.LoadUnsafe(ref Unsafe.Add(ref xs, {c * vector.Length}));");
                for (int r = 0; r < rows; r++)
                {
                    w.Line($"V k{r} = Simd.Create(Unsafe.Add(ref ks, {r}));");
                    for (int c = 0; c < columns; c++) w.Line($"a{r}_{c} = Simd.FusedMultiplyAdd(k{r}, x{c}, a{r}_{c});");
                }
            });
            w.Line($"ref {w.Real} ys = ref Unsafe.Add(ref y, ({Blocks.Times(o, conv.Window.OutArea)} + p) * {shape.Result} + v);");
            foreach ((int r, int c) in Blocks.Cells(rows, columns))
                w.Line($"a{r}_{c}.StoreUnsafe(ref Unsafe.Add(ref ys, {(r * conv.Window.OutArea * shape.Result) + (c * vector.Length)}));");
        }));
    }

    // Outputs in lanes: the kernel's outputs are neighbours in memory, and what a load reads beyond the last one is not stored.
    private static void Single(SourceWriter w, StandaloneShape shape, Conv conv, VectorShape vector)
    {
        int vectors = (conv.Outputs + vector.Length - 1) / vector.Length;
        for (int first = 0; first < vectors; first += 4)
        {
            int start = first * vector.Length, count = Math.Min(4, vectors - first);
            w.Block("", () =>
            {
                for (int n = 0; n < count; n++)
                    w.Line($"V a{n} = {(shape.Biased ? Code.Text($"Simd.LoadUnsafe(ref Unsafe.Add(ref bias, {start + (n * vector.Length)}))") : "V.Zero")};");
                Taps(w, conv, () =>
                {
                    w.Line($"V x = Simd.Create(Unsafe.Add(ref b, c * {conv.Window.Area} + q));");
                    w.Line($"ref {w.Real} ks = ref Unsafe.Add(ref a, (c * {conv.Window.Taps} + k) * {conv.Outputs} + {start});");
                    for (int n = 0; n < count; n++)
                        w.Line($"a{n} = Simd.FusedMultiplyAdd(Simd.LoadUnsafe(ref Unsafe.Add(ref ks, {n * vector.Length})), x, a{n});");
                });
                for (int o = start; o < Math.Min(conv.Outputs, start + (count * vector.Length)); o++)
                    w.Line($"Unsafe.Add(ref y, {o * conv.Window.OutArea} + p) = a{(o - start) / vector.Length}.GetElement({(o - start) % vector.Length});");
            });
        }
    }

    private static void Taps(SourceWriter w, Conv conv, Action body)
        => w.Block($"for (int c = 0; c < {conv.Channels}; c++)", () => WindowLoops.Taps(w, conv.Window, body));
}
