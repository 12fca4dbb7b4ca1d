using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Fluxion.Runtime;

/// <content>Single precision: blocks of sixteen by sixteen with AVX-512, of eight by eight with AVX.</content>
public static partial class Transposition
{
    /// <summary>target[s·targetStride + r] = source[r·sourceStride + s] for r &lt; rows and s &lt; samples.</summary>
    /// <param name="source">The first element, rows of samples.</param>
    /// <param name="rows">The number of rows; whole blocks of sixteen, then of eight and four, take the fast path.</param>
    /// <param name="sourceStride">Elements from row to row of the source.</param>
    /// <param name="samples">The number of samples; whole blocks of sixteen, then of eight and four, take the fast path.</param>
    /// <param name="target">The first element, samples of rows.</param>
    /// <param name="targetStride">Elements from sample to sample of the target.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply(ref float source, int rows, int sourceStride, int samples, ref float target, int targetStride)
    {
        int r = 0;
        if (Avx512F.IsSupported)
        {
            for (; r + 16 <= rows; r += 16)
            {
                int s = 0;
                for (; s + 16 <= samples; s += 16)
                    Block16(ref Unsafe.Add(ref source, (r * sourceStride) + s), sourceStride, ref Unsafe.Add(ref target, (s * targetStride) + r), targetStride);
                if (s == samples) continue;
                Rows8(ref Unsafe.Add(ref source, r * sourceStride), sourceStride, s, samples, ref Unsafe.Add(ref target, r), targetStride);
                Rows8(ref Unsafe.Add(ref source, (r + 8) * sourceStride), sourceStride, s, samples, ref Unsafe.Add(ref target, r + 8), targetStride);
            }
        }

        for (; r + 8 <= rows; r += 8) Rows8(ref Unsafe.Add(ref source, r * sourceStride), sourceStride, 0, samples, ref Unsafe.Add(ref target, r), targetStride);
        if (r + 4 <= rows)
        {
            Rows4(ref Unsafe.Add(ref source, r * sourceStride), sourceStride, samples, ref Unsafe.Add(ref target, r), targetStride);
            r += 4;
        }

        if (r < rows) Elements(ref Unsafe.Add(ref source, r * sourceStride), rows - r, sourceStride, 0, samples, ref Unsafe.Add(ref target, r), targetStride);
    }

    // Eight rows, from sample first on. A method of its own, like the one below: what no tile needs is not compiled.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Rows8(ref float source, int sourceStride, int first, int samples, ref float target, int targetStride)
    {
        int s = first;
        if (Avx.IsSupported)
        {
            for (; s + 8 <= samples; s += 8) Block8(ref Unsafe.Add(ref source, s), sourceStride, ref Unsafe.Add(ref target, s * targetStride), targetStride);
        }

        for (; s + 4 <= samples; s += 4)
        {
            SampleRows.Load(ref Unsafe.Add(ref source, s), sourceStride, out Vector256<float> a, out Vector256<float> b, out Vector256<float> c, out Vector256<float> d);
            ref float to = ref Unsafe.Add(ref target, s * targetStride);
            a.StoreUnsafe(ref to);
            b.StoreUnsafe(ref Unsafe.Add(ref to, targetStride));
            c.StoreUnsafe(ref Unsafe.Add(ref to, 2 * targetStride));
            d.StoreUnsafe(ref Unsafe.Add(ref to, 3 * targetStride));
        }

        if (s < samples) Elements(ref source, 8, sourceStride, s, samples, ref target, targetStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Rows4(ref float source, int sourceStride, int samples, ref float target, int targetStride)
    {
        int s = 0;
        for (; s + 8 <= samples; s += 8)
        {
            ref float row = ref Unsafe.Add(ref source, s);
            SampleRows.Store(
                Vector256.LoadUnsafe(ref row),
                Vector256.LoadUnsafe(ref Unsafe.Add(ref row, sourceStride)),
                Vector256.LoadUnsafe(ref Unsafe.Add(ref row, 2 * sourceStride)),
                Vector256.LoadUnsafe(ref Unsafe.Add(ref row, 3 * sourceStride)),
                ref Unsafe.Add(ref target, s * targetStride),
                targetStride);
        }

        if (s < samples) Elements(ref source, 4, sourceStride, s, samples, ref target, targetStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block16(ref float a, int aStride, ref float b, int bStride)
    {
        // Four rows at a time: quarter k of c0 holds column 4k of the four rows, c1 column 4k + 1 and so on.
        Quarters16(ref a, aStride, out Vector512<float> a0, out Vector512<float> a1, out Vector512<float> a2, out Vector512<float> a3);
        Quarters16(ref Unsafe.Add(ref a, 4 * aStride), aStride, out Vector512<float> b0, out Vector512<float> b1, out Vector512<float> b2, out Vector512<float> b3);
        Quarters16(ref Unsafe.Add(ref a, 8 * aStride), aStride, out Vector512<float> c0, out Vector512<float> c1, out Vector512<float> c2, out Vector512<float> c3);
        Quarters16(ref Unsafe.Add(ref a, 12 * aStride), aStride, out Vector512<float> d0, out Vector512<float> d1, out Vector512<float> d2, out Vector512<float> d3);
        Columns16(a0, b0, c0, d0, ref b, bStride);
        Columns16(a1, b1, c1, d1, ref Unsafe.Add(ref b, bStride), bStride);
        Columns16(a2, b2, c2, d2, ref Unsafe.Add(ref b, 2 * bStride), bStride);
        Columns16(a3, b3, c3, d3, ref Unsafe.Add(ref b, 3 * bStride), bStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Quarters16(ref float a, int stride, out Vector512<float> c0, out Vector512<float> c1, out Vector512<float> c2, out Vector512<float> c3)
    {
        Vector512<float> r0 = Vector512.LoadUnsafe(ref a);
        Vector512<float> r1 = Vector512.LoadUnsafe(ref Unsafe.Add(ref a, stride));
        Vector512<float> r2 = Vector512.LoadUnsafe(ref Unsafe.Add(ref a, 2 * stride));
        Vector512<float> r3 = Vector512.LoadUnsafe(ref Unsafe.Add(ref a, 3 * stride));
        Vector512<float> t0 = Avx512F.UnpackLow(r0, r1), t1 = Avx512F.UnpackHigh(r0, r1);
        Vector512<float> t2 = Avx512F.UnpackLow(r2, r3), t3 = Avx512F.UnpackHigh(r2, r3);
        // 0x44 takes the lower pairs of both sides, 0xEE the upper ones.
        c0 = Avx512F.Shuffle(t0, t2, 0x44);
        c1 = Avx512F.Shuffle(t0, t2, 0xEE);
        c2 = Avx512F.Shuffle(t1, t3, 0x44);
        c3 = Avx512F.Shuffle(t1, t3, 0xEE);
    }

    // Quarters: 0x88 takes quarters 0 and 2 of both sides, 0xDD quarters 1 and 3. Columns four apart lie in one vector.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Columns16(Vector512<float> q0, Vector512<float> q1, Vector512<float> q2, Vector512<float> q3, ref float b, int stride)
    {
        Vector512<float> u0 = Avx512F.Shuffle4x128(q0, q1, 0x88), u1 = Avx512F.Shuffle4x128(q0, q1, 0xDD);
        Vector512<float> u2 = Avx512F.Shuffle4x128(q2, q3, 0x88), u3 = Avx512F.Shuffle4x128(q2, q3, 0xDD);
        Avx512F.Shuffle4x128(u0, u2, 0x88).StoreUnsafe(ref b);
        Avx512F.Shuffle4x128(u1, u3, 0x88).StoreUnsafe(ref Unsafe.Add(ref b, 4 * stride));
        Avx512F.Shuffle4x128(u0, u2, 0xDD).StoreUnsafe(ref Unsafe.Add(ref b, 8 * stride));
        Avx512F.Shuffle4x128(u1, u3, 0xDD).StoreUnsafe(ref Unsafe.Add(ref b, 12 * stride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block8(ref float a, int aStride, ref float b, int bStride)
    {
        Halves8(ref a, aStride, out Vector256<float> a0, out Vector256<float> a1, out Vector256<float> a2, out Vector256<float> a3);
        Halves8(ref Unsafe.Add(ref a, 4 * aStride), aStride, out Vector256<float> b0, out Vector256<float> b1, out Vector256<float> b2, out Vector256<float> b3);
        Avx.Permute2x128(a0, b0, 0x20).StoreUnsafe(ref b);
        Avx.Permute2x128(a1, b1, 0x20).StoreUnsafe(ref Unsafe.Add(ref b, bStride));
        Avx.Permute2x128(a2, b2, 0x20).StoreUnsafe(ref Unsafe.Add(ref b, 2 * bStride));
        Avx.Permute2x128(a3, b3, 0x20).StoreUnsafe(ref Unsafe.Add(ref b, 3 * bStride));
        Avx.Permute2x128(a0, b0, 0x31).StoreUnsafe(ref Unsafe.Add(ref b, 4 * bStride));
        Avx.Permute2x128(a1, b1, 0x31).StoreUnsafe(ref Unsafe.Add(ref b, 5 * bStride));
        Avx.Permute2x128(a2, b2, 0x31).StoreUnsafe(ref Unsafe.Add(ref b, 6 * bStride));
        Avx.Permute2x128(a3, b3, 0x31).StoreUnsafe(ref Unsafe.Add(ref b, 7 * bStride));
    }

    // Half k of c0 holds column 4k of the four rows, c1 column 4k + 1 and so on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Halves8(ref float a, int stride, out Vector256<float> c0, out Vector256<float> c1, out Vector256<float> c2, out Vector256<float> c3)
    {
        Vector256<float> r0 = Vector256.LoadUnsafe(ref a);
        Vector256<float> r1 = Vector256.LoadUnsafe(ref Unsafe.Add(ref a, stride));
        Vector256<float> r2 = Vector256.LoadUnsafe(ref Unsafe.Add(ref a, 2 * stride));
        Vector256<float> r3 = Vector256.LoadUnsafe(ref Unsafe.Add(ref a, 3 * stride));
        Vector256<float> t0 = Avx.UnpackLow(r0, r1), t1 = Avx.UnpackHigh(r0, r1);
        Vector256<float> t2 = Avx.UnpackLow(r2, r3), t3 = Avx.UnpackHigh(r2, r3);
        c0 = Avx.Shuffle(t0, t2, 0x44);
        c1 = Avx.Shuffle(t0, t2, 0xEE);
        c2 = Avx.Shuffle(t1, t3, 0x44);
        c3 = Avx.Shuffle(t1, t3, 0xEE);
    }
}
