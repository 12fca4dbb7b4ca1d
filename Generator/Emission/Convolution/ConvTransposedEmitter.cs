using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Emission;

/// <summary>
/// Writes x̄ = K ⋆ᵀ ȳ: for every input position a block of channels times samples in registers, over the taps that reach it and the outputs. Gathers, so that every
/// element is written once; every sum runs over taps row by row, then outputs, in the batch as for one sample.
/// </summary>
internal static class ConvTransposedEmitter
{
    public static void Write(SourceWriter w, StandaloneShape shape, VectorShape vector)
    {
        var conv = (ConvTransposed)shape.Op;
        Window window = conv.Window;
        int channelStride = window.Taps * conv.Outputs;
        w.Block($"for (int iy = 0; iy < {window.Height}; iy++)", () => w.Block($"for (int ix = 0; ix < {window.Width}; ix++)", () =>
        {
            if (shape.Lanes > 1) Batch();
            else Single();
        }));

        void Batch() => Blocks.Lanes(w, shape.Lanes, vector, columns => Blocks.Rows(w, "c", conv.Channels, vector.Block(2).Rows, (c, rows) =>
        {
            foreach ((int r, int n) in Blocks.Cells(rows, columns)) w.Line($"V a{r}_{n} = V.Zero;");
            WindowLoops.Windows(w, window, () =>
            {
                w.Line($"ref {w.Real} kc = ref Unsafe.Add(ref a, {Blocks.Times(c, channelStride)} + k * {conv.Outputs});");
                w.Line($"ref {w.Real} yp = ref Unsafe.Add(ref b, p * {shape.Strides[1]} + v);");
                w.Block($"for (int o = 0; o < {conv.Outputs}; o++)", () =>
                {
                    w.Line($"ref {w.Real} ks = ref Unsafe.Add(ref kc, o);");
                    w.Line($"ref {w.Real} ys = ref Unsafe.Add(ref yp, o * {window.OutArea * shape.Strides[1]});");
                    for (int n = 0; n < columns; n++) w.Line($"V y{n} = Simd.LoadUnsafe(ref Unsafe.Add(ref ys, {n * vector.Length}));");
                    for (int r = 0; r < rows; r++)
                    {
                        w.Line($"V k{r} = Simd.Create(Unsafe.Add(ref ks, {r * channelStride}));");
                        for (int n = 0; n < columns; n++) w.Line($"a{r}_{n} = Simd.FusedMultiplyAdd(k{r}, y{n}, a{r}_{n});");
                    }
                });
            });
            w.Line($"ref {w.Real} xs = ref Unsafe.Add(ref y, ({Blocks.Times(c, window.Area)} + iy * {window.Width} + ix) * {shape.Result} + v);");
            foreach ((int r, int n) in Blocks.Cells(rows, columns))
                w.Line($"a{r}_{n}.StoreUnsafe(ref Unsafe.Add(ref xs, {(r * window.Area * shape.Result) + (n * vector.Length)}));");
        }));

        void Single() => w.Block($"for (int c = 0; c < {conv.Channels}; c++)", () =>
        {
            w.Line($"{w.Real} sum = {w.Zero};");
            WindowLoops.Windows(w, window, () =>
            {
                w.Line($"ref {w.Real} kc = ref Unsafe.Add(ref a, (c * {window.Taps} + k) * {conv.Outputs});");
                w.Line($"ref {w.Real} yp = ref Unsafe.Add(ref b, p);");
                w.Line($"for (int o = 0; o < {conv.Outputs}; o++) sum = {w.Math}.FusedMultiplyAdd(Unsafe.Add(ref kc, o), Unsafe.Add(ref yp, o * {window.OutArea}), sum);");
            });
            w.Line($"Unsafe.Add(ref y, c * {window.Area} + iy * {window.Width} + ix) = sum;");
        });
    }
}
