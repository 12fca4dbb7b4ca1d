namespace Fluxion.Generator.Emission;

/// <summary>Writes y = Wᵀ x for single samples, where the sums run along the lanes.</summary>
internal static class DotEmitter
{
    /// <summary>Writes y[c][i] = Σₒ w[i·depth + o] · x[c][o] for a few columns c.</summary>
    public static void Write(SourceWriter w, string name, int columns, int height, int depth, int xStride, int yStride, VectorShape vector)
    {
        int whole = depth / vector.Length * vector.Length;
        w.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        w.Block($"internal static void {name}(ref {w.Real} w, ref {w.Real} x, ref {w.Real} y)", () =>
            w.Block($"for (int c = 0; c < {columns}; c++)", () => w.Block($"for (int i = 0; i < {height}; i++)", () =>
            {
                w.Line($"ref {w.Real} wi = ref Unsafe.Add(ref w, i * {depth});");
                w.Line($"ref {w.Real} xc = ref Unsafe.Add(ref x, c * {xStride});");
                w.Line($"{w.Real} sum = {w.Zero};");
                if (whole > 0)
                {
                    w.Line("V sums = V.Zero;");
                    w.Block($"for (int o = 0; o < {whole}; o += {vector.Length})", () =>
                        w.Line("sums = Simd.FusedMultiplyAdd(Simd.LoadUnsafe(ref Unsafe.Add(ref wi, o)), Simd.LoadUnsafe(ref Unsafe.Add(ref xc, o)), sums);"));
                    w.Line("sum = Simd.Sum(sums);");
                }

                if (whole < depth)
                {
                    w.Block($"for (int o = {whole}; o < {depth}; o++)", () =>
                        w.Line($"sum = {w.Math}.FusedMultiplyAdd(Unsafe.Add(ref wi, o), Unsafe.Add(ref xc, o), sum);"));
                }

                w.Line($"Unsafe.Add(ref y, c * {yStride} + i) = sum;");
            })));
    }
}
