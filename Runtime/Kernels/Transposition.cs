using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Fluxion.Runtime;

/// <summary>Transposes tiles in registers, block by block.</summary>
public static partial class Transposition
{
    /// <summary>target[s·targetStride + r] = source[r·sourceStride + s] for r &lt; rows and s &lt; samples.</summary>
    /// <param name="source">The first element, rows of samples.</param>
    /// <param name="rows">The number of rows; whole blocks of eight, then of four, take the fast path.</param>
    /// <param name="sourceStride">Elements from row to row of the source.</param>
    /// <param name="samples">The number of samples; whole blocks of eight, then of four, take the fast path.</param>
    /// <param name="target">The first element, samples of rows.</param>
    /// <param name="targetStride">Elements from sample to sample of the target.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply(ref double source, int rows, int sourceStride, int samples, ref double target, int targetStride)
    {
        int r = 0;
        for (; r + 8 <= rows; r += 8)
        {
            ref double from = ref Unsafe.Add(ref source, r * sourceStride);
            ref double to = ref Unsafe.Add(ref target, r);
            int s = 0;
            if (Avx512F.IsSupported)
            {
                for (; s + 8 <= samples; s += 8) Block8(ref Unsafe.Add(ref from, s), sourceStride, ref Unsafe.Add(ref to, s * targetStride), targetStride);
            }

            if (s < samples) Rows8(ref from, sourceStride, s, samples, ref to, targetStride);
        }

        if (r + 4 <= rows)
        {
            Rows4(ref Unsafe.Add(ref source, r * sourceStride), sourceStride, samples, ref Unsafe.Add(ref target, r), targetStride);
            r += 4;
        }

        if (r < rows) Elements(ref Unsafe.Add(ref source, r * sourceStride), rows - r, sourceStride, 0, samples, ref Unsafe.Add(ref target, r), targetStride);
    }

    // Eight rows, from sample first on: two blocks together write whole cache lines. A method of its own, like the two below: what no tile needs is not compiled.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Rows8(ref double source, int sourceStride, int first, int samples, ref double target, int targetStride)
    {
        int s = first;
        if (Avx.IsSupported)
        {
            for (; s + 4 <= samples; s += 4)
            {
                Block4(ref Unsafe.Add(ref source, s), sourceStride, ref Unsafe.Add(ref target, s * targetStride), targetStride);
                Block4(ref Unsafe.Add(ref source, (4 * sourceStride) + s), sourceStride, ref Unsafe.Add(ref target, (s * targetStride) + 4), targetStride);
            }
        }

        if (s < samples) Elements(ref source, 8, sourceStride, s, samples, ref target, targetStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Rows4(ref double source, int sourceStride, int samples, ref double target, int targetStride)
    {
        int s = 0;
        if (Avx.IsSupported)
        {
            for (; s + 4 <= samples; s += 4) Block4(ref Unsafe.Add(ref source, s), sourceStride, ref Unsafe.Add(ref target, s * targetStride), targetStride);
        }

        if (s < samples) Elements(ref source, 4, sourceStride, s, samples, ref target, targetStride);
    }

    // One by one, from sample first on.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Elements<T>(ref T source, int rows, int sourceStride, int first, int samples, ref T target, int targetStride)
    {
        for (int s = first; s < samples; s++)
        {
            for (int r = 0; r < rows; r++) Unsafe.Add(ref target, (s * targetStride) + r) = Unsafe.Add(ref source, (r * sourceStride) + s);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block8(ref double a, int aStride, ref double b, int bStride)
    {
        Vector512<double> r0 = Vector512.LoadUnsafe(ref a);
        Vector512<double> r1 = Vector512.LoadUnsafe(ref Unsafe.Add(ref a, aStride));
        Vector512<double> r2 = Vector512.LoadUnsafe(ref Unsafe.Add(ref a, 2 * aStride));
        Vector512<double> r3 = Vector512.LoadUnsafe(ref Unsafe.Add(ref a, 3 * aStride));
        Vector512<double> r4 = Vector512.LoadUnsafe(ref Unsafe.Add(ref a, 4 * aStride));
        Vector512<double> r5 = Vector512.LoadUnsafe(ref Unsafe.Add(ref a, 5 * aStride));
        Vector512<double> r6 = Vector512.LoadUnsafe(ref Unsafe.Add(ref a, 6 * aStride));
        Vector512<double> r7 = Vector512.LoadUnsafe(ref Unsafe.Add(ref a, 7 * aStride));

        // Pairs of rows: t0 holds columns 0, 2, 4, 6 of rows 0 and 1 side by side, t1 columns 1, 3, 5, 7.
        Vector512<double> t0 = Avx512F.UnpackLow(r0, r1), t1 = Avx512F.UnpackHigh(r0, r1);
        Vector512<double> t2 = Avx512F.UnpackLow(r2, r3), t3 = Avx512F.UnpackHigh(r2, r3);
        Vector512<double> t4 = Avx512F.UnpackLow(r4, r5), t5 = Avx512F.UnpackHigh(r4, r5);
        Vector512<double> t6 = Avx512F.UnpackLow(r6, r7), t7 = Avx512F.UnpackHigh(r6, r7);

        // Quarters: 0x88 takes quarters 0 and 2 of both sides, 0xDD quarters 1 and 3.
        Vector512<double> u0 = Avx512F.Shuffle4x128(t0, t2, 0x88), u1 = Avx512F.Shuffle4x128(t0, t2, 0xDD);
        Vector512<double> u2 = Avx512F.Shuffle4x128(t4, t6, 0x88), u3 = Avx512F.Shuffle4x128(t4, t6, 0xDD);
        Vector512<double> u4 = Avx512F.Shuffle4x128(t1, t3, 0x88), u5 = Avx512F.Shuffle4x128(t1, t3, 0xDD);
        Vector512<double> u6 = Avx512F.Shuffle4x128(t5, t7, 0x88), u7 = Avx512F.Shuffle4x128(t5, t7, 0xDD);

        Avx512F.Shuffle4x128(u0, u2, 0x88).StoreUnsafe(ref b);
        Avx512F.Shuffle4x128(u4, u6, 0x88).StoreUnsafe(ref Unsafe.Add(ref b, bStride));
        Avx512F.Shuffle4x128(u1, u3, 0x88).StoreUnsafe(ref Unsafe.Add(ref b, 2 * bStride));
        Avx512F.Shuffle4x128(u5, u7, 0x88).StoreUnsafe(ref Unsafe.Add(ref b, 3 * bStride));
        Avx512F.Shuffle4x128(u0, u2, 0xDD).StoreUnsafe(ref Unsafe.Add(ref b, 4 * bStride));
        Avx512F.Shuffle4x128(u4, u6, 0xDD).StoreUnsafe(ref Unsafe.Add(ref b, 5 * bStride));
        Avx512F.Shuffle4x128(u1, u3, 0xDD).StoreUnsafe(ref Unsafe.Add(ref b, 6 * bStride));
        Avx512F.Shuffle4x128(u5, u7, 0xDD).StoreUnsafe(ref Unsafe.Add(ref b, 7 * bStride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block4(ref double a, int aStride, ref double b, int bStride)
    {
        Vector256<double> r0 = Vector256.LoadUnsafe(ref a);
        Vector256<double> r1 = Vector256.LoadUnsafe(ref Unsafe.Add(ref a, aStride));
        Vector256<double> r2 = Vector256.LoadUnsafe(ref Unsafe.Add(ref a, 2 * aStride));
        Vector256<double> r3 = Vector256.LoadUnsafe(ref Unsafe.Add(ref a, 3 * aStride));
        Vector256<double> t0 = Avx.UnpackLow(r0, r1), t1 = Avx.UnpackHigh(r0, r1);
        Vector256<double> t2 = Avx.UnpackLow(r2, r3), t3 = Avx.UnpackHigh(r2, r3);
        Avx.Permute2x128(t0, t2, 0x20).StoreUnsafe(ref b);
        Avx.Permute2x128(t1, t3, 0x20).StoreUnsafe(ref Unsafe.Add(ref b, bStride));
        Avx.Permute2x128(t0, t2, 0x31).StoreUnsafe(ref Unsafe.Add(ref b, 2 * bStride));
        Avx.Permute2x128(t1, t3, 0x31).StoreUnsafe(ref Unsafe.Add(ref b, 3 * bStride));
    }
}
