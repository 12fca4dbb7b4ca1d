using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Emission;

/// <summary>
/// Writes K̄[o, (c, k)] += Σ ȳ[o, p] x[c, window(p, k)] with samples in lanes: eight running sums per element that are added up once at the end, or one per sample where
/// gradients are kept apart. A block of outputs times taps (or channels, where taps are cut off at the edges) stays in registers over all positions.
/// </summary>
internal static class ConvGradientEmitter
{
    private const int TapBlock = 3;

    /// <summary>Writes the loops; <c>a</c> holds ȳ, <c>b</c> x and <c>y</c> the sums.</summary>
    /// <param name="sums">Running sums per element.</param>
    public static void Write(SourceWriter w, ConvKernel op, int lanes, int sums, int leftStride, int rightStride, VectorShape vector)
    {
        Window window = op.Window;
        bool overTaps = window.PaddingX == 0 && window.TapsX > 1;
        w.Block($"for (int v = 0; v < {sums}; v += {vector.Length})", () => w.Block($"for (int i = 0; i < {window.TapsY}; i++)", () =>
        {
            Range(w, "oy", "i", window.StrideY, window.PaddingY, window.DilationY, window.Height, window.OutHeight);
            if (overTaps)
            {
                w.Block($"for (int c = 0; c < {op.Channels}; c++)", () => Blocks.Rows(w, "j", window.TapsX, TapBlock, (j, taps) =>
                    Outputs(j, "c", taps, window.DilationX * rightStride, op.Outputs)));
            }
            else
            {
                w.Block($"for (int j = 0; j < {window.TapsX}; j++)", () =>
                {
                    Range(w, "ox", "j", window.StrideX, window.PaddingX, window.DilationX, window.Width, window.OutWidth);
                    Blocks.Rows(w, "c", op.Channels, TapBlock, (c, channels) => Outputs("j", c, channels, window.Area * rightStride, window.Taps * op.Outputs));
                });
            }
        }));

        // A block of outputs against `count` taps or channels, whose operands lie `step` elements and whose sums `sumStep` sums apart.
        void Outputs(string j, string c, int count, int step, int sumStep) => Blocks.Rows(w, "o", op.Outputs, vector.Bits == 512 ? 8 : 4, (o, rows) =>
        {
            w.Line($"ref {w.Real} sum = ref Unsafe.Add(ref y, ((({c} * {window.TapsY} + i) * {window.TapsX} + {j}) * {op.Outputs} + {o}) * {sums} + v);");
            foreach ((int r, int n) in Blocks.Cells(rows, count)) w.Line($"V s{r}_{n} = Simd.LoadUnsafe(ref Unsafe.Add(ref sum, {((n * sumStep) + r) * sums}));");
            w.Block($"for (int oy = {(window.PaddingY > 0 ? "oy0" : "0")}; oy < {(window.PaddingY > 0 ? "oy1" : Literal.Of(window.OutHeight))}; oy++)", () =>
            {
                string fromY = Code.Text($"oy * {window.StrideY} - {window.PaddingY} + i * {window.DilationY}"), fromX = Code.Text($"{j} * {window.DilationX} - {window.PaddingX}");
                w.Line($"int row = ({c} * {window.Height} + {fromY}) * {window.Width} + {fromX};");
                bool cut = window.PaddingX > 0;
                w.Block($"for (int ox = {(cut ? "ox0" : "0")}; ox < {(cut ? "ox1" : Literal.Of(window.OutWidth))}; ox++)", () =>
                {
                    w.Line($"ref {w.Real} xp = ref Unsafe.Add(ref b, (row + ox * {window.StrideX}) * {rightStride} + v);");
                    w.Line($"ref {w.Real} zp = ref Unsafe.Add(ref a, ({Blocks.Times(o, window.OutArea)} + oy * {window.OutWidth} + ox) * {leftStride} + v);");
                    w.Block($"for (int s = 0; s < {lanes}; s += {sums})", () =>
                    {
                        w.Line($"ref {w.Real} xs = ref Unsafe.Add(ref xp, s);");
                        w.Line($"ref {w.Real} zs = ref Unsafe.Add(ref zp, s);");
                        for (int n = 0; n < count; n++) w.Line($"V x{n} = Simd.LoadUnsafe(ref Unsafe.Add(ref xs, {n * step}));");
                        for (int r = 0; r < rows; r++)
                        {
                            w.Line($"V z{r} = Simd.LoadUnsafe(ref Unsafe.Add(ref zs, {r * window.OutArea * leftStride}));");
                            for (int n = 0; n < count; n++) w.Line($"s{r}_{n} = Simd.FusedMultiplyAdd(z{r}, x{n}, s{r}_{n});");
                        }
                    });
                });
            });
            foreach ((int r, int n) in Blocks.Cells(rows, count)) w.Line($"s{r}_{n}.StoreUnsafe(ref Unsafe.Add(ref sum, {((n * sumStep) + r) * sums}));");
        });
    }

    // The positions at which a tap lies on the grid: 0 ≤ position · stride − padding + tap · dilation < size.
    private static void Range(SourceWriter w, string position, string tap, int stride, int padding, int dilation, int size, int positions)
    {
        if (padding == 0) return;
        string reach = Code.Text($"{padding} - {tap} * {dilation}");
        w.Line($"int {position}0 = {reach} > 0 ? ({reach} + {stride - 1}) / {stride} : 0;");
        w.Line($"int {position}1 = Math.Min({positions}, ({size + stride - 1} + {reach}) / {stride});");
    }
}
