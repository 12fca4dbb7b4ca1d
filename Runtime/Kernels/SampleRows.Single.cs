using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Fluxion.Runtime;

/// <content>Single precision: eight or sixteen samples.</content>
public static partial class SampleRows
{
    /// <summary>Components 0 … 3 of eight samples.</summary>
    /// <param name="first">Component 0 of sample 0.</param>
    /// <param name="stride">Elements from sample to sample.</param>
    /// <param name="a">Component 0.</param>
    /// <param name="b">Component 1.</param>
    /// <param name="c">Component 2.</param>
    /// <param name="d">Component 3.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load(ref float first, int stride, out Vector256<float> a, out Vector256<float> b, out Vector256<float> c, out Vector256<float> d)
        => Turn(
            Pair(ref first, stride),
            Pair(ref Unsafe.Add(ref first, stride), stride),
            Pair(ref Unsafe.Add(ref first, 2 * stride), stride),
            Pair(ref Unsafe.Add(ref first, 3 * stride), stride),
            out a, out b, out c, out d);

    /// <summary>Components 0 … 3 of sixteen samples; parameters as above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load(ref float first, int stride, out Vector512<float> a, out Vector512<float> b, out Vector512<float> c, out Vector512<float> d)
    {
        Load(ref first, stride, out Vector256<float> a0, out Vector256<float> b0, out Vector256<float> c0, out Vector256<float> d0);
        Load(ref Unsafe.Add(ref first, 8 * stride), stride, out Vector256<float> a1, out Vector256<float> b1, out Vector256<float> c1, out Vector256<float> d1);
        (a, b, c, d) = (Vector512.Create(a0, a1), Vector512.Create(b0, b1), Vector512.Create(c0, c1), Vector512.Create(d0, d1));
    }

    /// <summary>Writes components 0 … 3 of eight samples, sample after sample: where a sample has less than four, the next one takes back what reached into it.</summary>
    /// <param name="a">Component 0.</param>
    /// <param name="b">Component 1.</param>
    /// <param name="c">Component 2.</param>
    /// <param name="d">Component 3.</param>
    /// <param name="first">Component 0 of sample 0.</param>
    /// <param name="stride">Elements from sample to sample.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d, ref float first, int stride)
    {
        Turn(a, b, c, d, out Vector256<float> r0, out Vector256<float> r1, out Vector256<float> r2, out Vector256<float> r3);
        r0.GetLower().StoreUnsafe(ref first);
        r1.GetLower().StoreUnsafe(ref Unsafe.Add(ref first, stride));
        r2.GetLower().StoreUnsafe(ref Unsafe.Add(ref first, 2 * stride));
        r3.GetLower().StoreUnsafe(ref Unsafe.Add(ref first, 3 * stride));
        r0.GetUpper().StoreUnsafe(ref Unsafe.Add(ref first, 4 * stride));
        r1.GetUpper().StoreUnsafe(ref Unsafe.Add(ref first, 5 * stride));
        r2.GetUpper().StoreUnsafe(ref Unsafe.Add(ref first, 6 * stride));
        r3.GetUpper().StoreUnsafe(ref Unsafe.Add(ref first, 7 * stride));
    }

    /// <summary>Writes components 0 … 3 of sixteen samples, sample after sample; parameters as above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d, ref float first, int stride)
    {
        Store(a.GetLower(), b.GetLower(), c.GetLower(), d.GetLower(), ref first, stride);
        Store(a.GetUpper(), b.GetUpper(), c.GetUpper(), d.GetUpper(), ref Unsafe.Add(ref first, 8 * stride), stride);
    }

    /// <summary>Writes components 0 … 7 of eight samples; parameters as above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(
        Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d, Vector256<float> e, Vector256<float> f, Vector256<float> g, Vector256<float> h,
        ref float first, int stride)
    {
        Turn(a, b, c, d, out Vector256<float> r0, out Vector256<float> r1, out Vector256<float> r2, out Vector256<float> r3);
        Turn(e, f, g, h, out Vector256<float> s0, out Vector256<float> s1, out Vector256<float> s2, out Vector256<float> s3);
        Store(r0.GetLower(), s0.GetLower(), ref first);
        Store(r1.GetLower(), s1.GetLower(), ref Unsafe.Add(ref first, stride));
        Store(r2.GetLower(), s2.GetLower(), ref Unsafe.Add(ref first, 2 * stride));
        Store(r3.GetLower(), s3.GetLower(), ref Unsafe.Add(ref first, 3 * stride));
        Store(r0.GetUpper(), s0.GetUpper(), ref Unsafe.Add(ref first, 4 * stride));
        Store(r1.GetUpper(), s1.GetUpper(), ref Unsafe.Add(ref first, 5 * stride));
        Store(r2.GetUpper(), s2.GetUpper(), ref Unsafe.Add(ref first, 6 * stride));
        Store(r3.GetUpper(), s3.GetUpper(), ref Unsafe.Add(ref first, 7 * stride));
    }

    /// <summary>Writes components 0 … 7 of sixteen samples; parameters as above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(
        Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d, Vector512<float> e, Vector512<float> f, Vector512<float> g, Vector512<float> h,
        ref float first, int stride)
    {
        Store(a.GetLower(), b.GetLower(), c.GetLower(), d.GetLower(), e.GetLower(), f.GetLower(), g.GetLower(), h.GetLower(), ref first, stride);
        Store(a.GetUpper(), b.GetUpper(), c.GetUpper(), d.GetUpper(), e.GetUpper(), f.GetUpper(), g.GetUpper(), h.GetUpper(), ref Unsafe.Add(ref first, 8 * stride), stride);
    }

    /// <summary>Writes the same four components of every sample.</summary>
    /// <param name="row">Components 0 … 3.</param>
    /// <param name="first">Component 0 of sample 0.</param>
    /// <param name="stride">Elements from sample to sample.</param>
    /// <param name="samples">The number of samples, a multiple of four.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Repeat(Vector128<float> row, ref float first, int stride, int samples)
    {
        for (int i = 0; i < samples; i += 4)
        {
            ref float to = ref Unsafe.Add(ref first, i * stride);
            row.StoreUnsafe(ref to);
            row.StoreUnsafe(ref Unsafe.Add(ref to, stride));
            row.StoreUnsafe(ref Unsafe.Add(ref to, 2 * stride));
            row.StoreUnsafe(ref Unsafe.Add(ref to, 3 * stride));
        }
    }

    /// <summary>Writes the same eight components of every sample; parameters as above, <paramref name="more"/> holds components 4 … 7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Repeat(Vector128<float> row, Vector128<float> more, ref float first, int stride, int samples)
    {
        for (int i = 0; i < samples; i += 4)
        {
            ref float to = ref Unsafe.Add(ref first, i * stride);
            Store(row, more, ref to);
            Store(row, more, ref Unsafe.Add(ref to, stride));
            Store(row, more, ref Unsafe.Add(ref to, 2 * stride));
            Store(row, more, ref Unsafe.Add(ref to, 3 * stride));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<float> row, Vector128<float> more, ref float to)
    {
        row.StoreUnsafe(ref to);
        more.StoreUnsafe(ref to, 4);
    }

    // Sample k in the lower half, sample k + 4 in the upper.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Pair(ref float first, int stride)
        => Vector256.Create(Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref Unsafe.Add(ref first, 4 * stride)));

    // The transposes of both halves.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Turn(
        Vector256<float> r0, Vector256<float> r1, Vector256<float> r2, Vector256<float> r3,
        out Vector256<float> a, out Vector256<float> b, out Vector256<float> c, out Vector256<float> d)
    {
        if (Avx.IsSupported)
        {
            Vector256<double> t0 = Avx.UnpackLow(r0, r1).AsDouble(), t1 = Avx.UnpackHigh(r0, r1).AsDouble();
            Vector256<double> t2 = Avx.UnpackLow(r2, r3).AsDouble(), t3 = Avx.UnpackHigh(r2, r3).AsDouble();
            (a, b) = (Avx.UnpackLow(t0, t2).AsSingle(), Avx.UnpackHigh(t0, t2).AsSingle());
            (c, d) = (Avx.UnpackLow(t1, t3).AsSingle(), Avx.UnpackHigh(t1, t3).AsSingle());
            return;
        }

        (a, b) = (Column(r0, r1, r2, r3, 0), Column(r0, r1, r2, r3, 1));
        (c, d) = (Column(r0, r1, r2, r3, 2), Column(r0, r1, r2, r3, 3));
    }

    private static Vector256<float> Column(Vector256<float> r0, Vector256<float> r1, Vector256<float> r2, Vector256<float> r3, int i)
        => Vector256.Create(r0[i], r1[i], r2[i], r3[i], r0[i + 4], r1[i + 4], r2[i + 4], r3[i + 4]);
}
