using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Fluxion.Runtime;

/// <content>Double precision, eight samples: with AVX-512 in its own shuffles, elsewhere as two times four.</content>
public static partial class SampleRows
{
    /// <summary>Components 0 … 3 of eight samples; parameters as above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load(ref double first, int stride, out Vector512<double> a, out Vector512<double> b, out Vector512<double> c, out Vector512<double> d)
    {
        if (Avx512F.IsSupported)
        {
            // Pairs of samples, of which two vectors of columns come in halves of four samples.
            Vector512<double> r01 = Two(ref first, stride, 0), r23 = Two(ref first, stride, 2), r45 = Two(ref first, stride, 4), r67 = Two(ref first, stride, 6);
            Vector512<long> ab = Vector512.Create(0L, 4, 8, 12, 1, 5, 9, 13), cd = Vector512.Create(2L, 6, 10, 14, 3, 7, 11, 15);
            Vector512<double> ab0 = Avx512F.PermuteVar8x64x2(r01, ab, r23), ab4 = Avx512F.PermuteVar8x64x2(r45, ab, r67);
            Vector512<double> cd0 = Avx512F.PermuteVar8x64x2(r01, cd, r23), cd4 = Avx512F.PermuteVar8x64x2(r45, cd, r67);
            (a, b) = (Avx512F.Shuffle4x128(ab0, ab4, 0x44), Avx512F.Shuffle4x128(ab0, ab4, 0xEE));
            (c, d) = (Avx512F.Shuffle4x128(cd0, cd4, 0x44), Avx512F.Shuffle4x128(cd0, cd4, 0xEE));
            return;
        }

        Load(ref first, stride, out Vector256<double> a0, out Vector256<double> b0, out Vector256<double> c0, out Vector256<double> d0);
        Load(ref Unsafe.Add(ref first, 4 * stride), stride, out Vector256<double> a1, out Vector256<double> b1, out Vector256<double> c1, out Vector256<double> d1);
        (a, b, c, d) = (Vector512.Create(a0, a1), Vector512.Create(b0, b1), Vector512.Create(c0, c1), Vector512.Create(d0, d1));
    }

    /// <summary>Writes components 0 … 3 of eight samples, sample after sample; parameters as above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d, ref double first, int stride)
    {
        if (Avx512F.IsSupported)
        {
            // Samples 0 … 3 of a and b side by side, then 4 … 7; from there, two samples at a time.
            Vector512<double> ab0 = Avx512F.Shuffle4x128(a, b, 0x44), ab4 = Avx512F.Shuffle4x128(a, b, 0xEE);
            Vector512<double> cd0 = Avx512F.Shuffle4x128(c, d, 0x44), cd4 = Avx512F.Shuffle4x128(c, d, 0xEE);
            Vector512<long> low = Vector512.Create(0L, 4, 8, 12, 1, 5, 9, 13), high = Vector512.Create(2L, 6, 10, 14, 3, 7, 11, 15);
            Two(Avx512F.PermuteVar8x64x2(ab0, low, cd0), ref first, stride, 0);
            Two(Avx512F.PermuteVar8x64x2(ab0, high, cd0), ref first, stride, 2);
            Two(Avx512F.PermuteVar8x64x2(ab4, low, cd4), ref first, stride, 4);
            Two(Avx512F.PermuteVar8x64x2(ab4, high, cd4), ref first, stride, 6);
            return;
        }

        Store(a.GetLower(), b.GetLower(), c.GetLower(), d.GetLower(), ref first, stride);
        Store(a.GetUpper(), b.GetUpper(), c.GetUpper(), d.GetUpper(), ref Unsafe.Add(ref first, 4 * stride), stride);
    }

    /// <summary>Writes components 0 … 7 of eight samples; parameters as above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(
        Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d, Vector512<double> e, Vector512<double> f, Vector512<double> g, Vector512<double> h,
        ref double first, int stride)
    {
        Store(a.GetLower(), b.GetLower(), c.GetLower(), d.GetLower(), e.GetLower(), f.GetLower(), g.GetLower(), h.GetLower(), ref first, stride);
        Store(a.GetUpper(), b.GetUpper(), c.GetUpper(), d.GetUpper(), e.GetUpper(), f.GetUpper(), g.GetUpper(), h.GetUpper(), ref Unsafe.Add(ref first, 4 * stride), stride);
    }

    /// <summary>Writes components 0 … 7 of eight samples, of which at most four are not the same for all of them.</summary>
    /// <param name="a">A component that differs from sample to sample.</param>
    /// <param name="b">A second one.</param>
    /// <param name="c">A third one.</param>
    /// <param name="d">A fourth one.</param>
    /// <param name="places">For every component, which of a … d it is, from 0 on; −1 for one that is the same for all samples.</param>
    /// <param name="rest">The components that are the same for all samples, in their places.</param>
    /// <param name="first">Component 0 of sample 0.</param>
    /// <param name="stride">Elements from sample to sample.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreMixed(
        Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d, Vector512<long> places, Vector512<double> rest, ref double first, int stride)
        => StoreMixed(a, b, c, d, places, rest, default, 0, ref first, stride);

    /// <summary>Writes eight more components with them, which are the same for all samples: lines of memory then are written in their order.</summary>
    /// <param name="a">A component that differs from sample to sample.</param>
    /// <param name="b">A second one.</param>
    /// <param name="c">A third one.</param>
    /// <param name="d">A fourth one.</param>
    /// <param name="places">For every component, which of a … d it is, from 0 on; −1 for one that is the same for all samples.</param>
    /// <param name="rest">The components that are the same for all samples, in their places.</param>
    /// <param name="line">The components that are the same for all samples.</param>
    /// <param name="at">Where they are, counted from component 0: 8 or −8; 0 if there are none.</param>
    /// <param name="first">Component 0 of sample 0.</param>
    /// <param name="stride">Elements from sample to sample.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreMixed(
        Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d, Vector512<long> places, Vector512<double> rest, Vector512<double> line, int at,
        ref double first, int stride)
    {
        Vector512<double> differ = Vector512.GreaterThanOrEqual(places, Vector512<long>.Zero).AsDouble();
        if (Avx512F.IsSupported)
        {
            // Pairs of components of even samples, then of odd ones. Of c and d, elements count from 8 on.
            Vector512<double> ab0 = Avx512F.UnpackLow(a, b), ab1 = Avx512F.UnpackHigh(a, b), cd0 = Avx512F.UnpackLow(c, d), cd1 = Avx512F.UnpackHigh(c, d);
            Vector512<long> from = (places & Vector512<long>.One) + ((places & Vector512.Create(2L)) << 2);
            Lines(Mix(ab0, cd0, from, differ, rest), line, at, ref first);
            Lines(Mix(ab1, cd1, from, differ, rest), line, at, ref Unsafe.Add(ref first, stride));
            from += Vector512.Create(2L);
            Lines(Mix(ab0, cd0, from, differ, rest), line, at, ref Unsafe.Add(ref first, 2 * stride));
            Lines(Mix(ab1, cd1, from, differ, rest), line, at, ref Unsafe.Add(ref first, 3 * stride));
            from += Vector512.Create(2L);
            Lines(Mix(ab0, cd0, from, differ, rest), line, at, ref Unsafe.Add(ref first, 4 * stride));
            Lines(Mix(ab1, cd1, from, differ, rest), line, at, ref Unsafe.Add(ref first, 5 * stride));
            from += Vector512.Create(2L);
            Lines(Mix(ab0, cd0, from, differ, rest), line, at, ref Unsafe.Add(ref first, 6 * stride));
            Lines(Mix(ab1, cd1, from, differ, rest), line, at, ref Unsafe.Add(ref first, 7 * stride));
            return;
        }

        for (int i = 0; i < 8; i++)
        {
            Vector256<double> sample = Vector256.Create(a[i], b[i], c[i], d[i]);
            ref double to = ref Unsafe.Add(ref first, i * stride);
            for (int k = 0; k < 8; k++) Unsafe.Add(ref to, k) = places[k] < 0 ? rest[k] : sample[(int)places[k]];
            if (at != 0) line.StoreUnsafe(ref Unsafe.Add(ref to, at));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Lines(Vector512<double> mixed, Vector512<double> line, int at, ref double to)
    {
        if (at < 0) line.StoreUnsafe(ref Unsafe.Add(ref to, at));
        mixed.StoreUnsafe(ref to);
        if (at > 0) line.StoreUnsafe(ref Unsafe.Add(ref to, at));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Mix(Vector512<double> ab, Vector512<double> cd, Vector512<long> at, Vector512<double> differ, Vector512<double> rest)
        => Vector512.ConditionalSelect(differ, Avx512F.PermuteVar8x64x2(ab, at, cd), rest);

    // Samples k and k + 1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Two(ref double first, int stride, int k) => stride == 4
        ? Vector512.LoadUnsafe(ref Unsafe.Add(ref first, 4 * k))
        : Vector512.Create(Vector256.LoadUnsafe(ref Unsafe.Add(ref first, k * stride)), Vector256.LoadUnsafe(ref Unsafe.Add(ref first, (k + 1) * stride)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Two(Vector512<double> samples, ref double first, int stride, int k)
    {
        if (stride == 4)
        {
            samples.StoreUnsafe(ref Unsafe.Add(ref first, 4 * k));
            return;
        }

        samples.GetLower().StoreUnsafe(ref Unsafe.Add(ref first, k * stride));
        samples.GetUpper().StoreUnsafe(ref Unsafe.Add(ref first, (k + 1) * stride));
    }
}
