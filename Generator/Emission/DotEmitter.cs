using System.Linq;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Emission;

/// <summary>
/// Writes y = Wᵀ x for single samples, where the sums run along the lanes: eight of <c>double</c>, sixteen of <c>float</c>, in one vector or two, folded in one order, so that the bits are
/// the same with both widths. A batch adds up term after term.
/// </summary>
internal static class DotEmitter
{
    /// <summary>Writes y[c][i] = Σₒ w[i·depth + o] · x[c][o] for a few columns c.</summary>
    public static void Write(SourceWriter w, string name, int columns, int height, int depth, int xStride, int yStride, VectorShape vector)
    {
        int lanes = vector.Element.VectorLength(), whole = depth / lanes * lanes;
        int[] parts = [.. Enumerable.Range(0, lanes / vector.Length)];
        w.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        w.Block($"internal static void {name}(ref {w.Real} w, ref {w.Real} x, ref {w.Real} y)", () =>
            w.Block($"for (int c = 0; c < {columns}; c++)", () => w.Block($"for (int i = 0; i < {height}; i++)", () =>
            {
                w.Line($"ref {w.Real} wi = ref Unsafe.Add(ref w, i * {depth});");
                w.Line($"ref {w.Real} xc = ref Unsafe.Add(ref x, c * {xStride});");
                w.Line($"{w.Real} sum = {w.Zero};");
                if (whole > 0)
                {
                    foreach (int part in parts) w.Line($"V sums{part} = V.Zero;");
                    w.Block($"for (int o = 0; o < {whole}; o += {lanes})", () =>
                    {
                        foreach (int part in parts)
                        {
                            string at = part == 0 ? "o" : Code.Text($"o + {part * vector.Length}");
                            w.Line($"sums{part} = Simd.FusedMultiplyAdd(Simd.LoadUnsafe(ref Unsafe.Add(ref wi, {at})), Simd.LoadUnsafe(ref Unsafe.Add(ref xc, {at})), sums{part});");
                        }
                    });
                    w.Line($"sum = LaneSum.Fold({string.Join(", ", parts.Select(static part => Code.Text($"sums{part}")))});");
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
