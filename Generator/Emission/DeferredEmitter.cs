namespace Fluxion.Generator.Emission;

/// <summary>
/// Writes gradients of narrow matrices: W̄ₒᵢ += Σ z̄ₒ xᵢ with samples in lanes, eight running sums per element that are added up once at the
/// end, or as many as a tile has samples, if they are kept apart. Nothing is transposed, and widths that do not fill vectors cost nothing extra.
/// </summary>
internal static class DeferredEmitter
{
    /// <summary>Writes W̄[(i·outputs + o)·n …] += z̄[o·leftStride + s …] · x[i·rightStride + s …] over s = 0, n, … &lt; samples, with n running sums.</summary>
    public static void Write(SourceWriter w, string name, int outputs, int inputs, int samples, int leftStride, int rightStride, VectorShape vector, int sums = 8)
    {
        w.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        w.Block($"internal static void {name}(ref {w.Real} left, ref {w.Real} right, ref {w.Real} sums)", () =>
        {
            w.Block($"for (int v = 0; v < {sums}; v += {vector.Length})", () =>
            {
                w.Line($"ref {w.Real} leftV = ref Unsafe.Add(ref left, v);");
                w.Line($"ref {w.Real} rightV = ref Unsafe.Add(ref right, v);");
                w.Line($"ref {w.Real} sumsV = ref Unsafe.Add(ref sums, v);");
                (int most, int mostColumns) = vector.OuterBlock;
                Blocks.Rows(w, "i", inputs, most, (i, rows) => Blocks.Rows(w, "o", outputs, mostColumns, (o, columns) =>
                    Block(w, i, rows, o, columns, outputs, samples, leftStride, rightStride, sums)));
            });
        });
    }

    private static void Block(SourceWriter w, string i, int rows, string o, int columns, int outputs, int samples, int leftStride, int rightStride, int sums)
    {
        w.Line($"ref {w.Real} x = ref Unsafe.Add(ref rightV, {i} * {rightStride});");
        w.Line($"ref {w.Real} z = ref Unsafe.Add(ref leftV, {o} * {leftStride});");
        w.Line($"ref {w.Real} sum = ref Unsafe.Add(ref sumsV, ({i} * {outputs} + {o}) * {sums});");
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++) w.Line($"V s{r}_{c} = Simd.LoadUnsafe(ref Unsafe.Add(ref sum, {((r * outputs) + c) * sums}));");
        }

        w.Block($"for (int s = 0; s < {samples}; s += {sums})", () =>
        {
            w.Line($"ref {w.Real} xs = ref Unsafe.Add(ref x, s);");
            w.Line($"ref {w.Real} zs = ref Unsafe.Add(ref z, s);");
            for (int c = 0; c < columns; c++) w.Line($"V z{c} = Simd.LoadUnsafe(ref Unsafe.Add(ref zs, {c * leftStride}));");
            for (int r = 0; r < rows; r++)
            {
                w.Line($"V x{r} = Simd.LoadUnsafe(ref Unsafe.Add(ref xs, {r * rightStride}));");
                for (int c = 0; c < columns; c++) w.Line($"s{r}_{c} = Simd.FusedMultiplyAdd(z{c}, x{r}, s{r}_{c});");
            }
        });
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++) w.Line($"s{r}_{c}.StoreUnsafe(ref Unsafe.Add(ref sum, {((r * outputs) + c) * sums}));");
        }
    }
}
