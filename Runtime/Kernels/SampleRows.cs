using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Fluxion.Runtime;

/// <summary>
/// Moves four components of a vector of samples between the user's order, sample after sample, and lanes, without leaving the registers. Lane k is sample k.
/// </summary>
public static partial class SampleRows
{
    /// <summary>Components 0 … 3 of four samples.</summary>
    /// <param name="first">Component 0 of sample 0.</param>
    /// <param name="stride">Elements from sample to sample.</param>
    /// <param name="a">Component 0.</param>
    /// <param name="b">Component 1.</param>
    /// <param name="c">Component 2.</param>
    /// <param name="d">Component 3.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load(ref double first, int stride, out Vector256<double> a, out Vector256<double> b, out Vector256<double> c, out Vector256<double> d)
        => Turn(
            Vector256.LoadUnsafe(ref first),
            Vector256.LoadUnsafe(ref Unsafe.Add(ref first, stride)),
            Vector256.LoadUnsafe(ref Unsafe.Add(ref first, 2 * stride)),
            Vector256.LoadUnsafe(ref Unsafe.Add(ref first, 3 * stride)),
            out a, out b, out c, out d);

    /// <summary>Writes components 0 … 3 of four samples, sample after sample: where a sample has less than four, the next one takes back what reached into it.</summary>
    /// <param name="a">Component 0.</param>
    /// <param name="b">Component 1.</param>
    /// <param name="c">Component 2.</param>
    /// <param name="d">Component 3.</param>
    /// <param name="first">Component 0 of sample 0.</param>
    /// <param name="stride">Elements from sample to sample.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<double> a, Vector256<double> b, Vector256<double> c, Vector256<double> d, ref double first, int stride)
    {
        Turn(a, b, c, d, out Vector256<double> r0, out Vector256<double> r1, out Vector256<double> r2, out Vector256<double> r3);
        r0.StoreUnsafe(ref first);
        r1.StoreUnsafe(ref Unsafe.Add(ref first, stride));
        r2.StoreUnsafe(ref Unsafe.Add(ref first, 2 * stride));
        r3.StoreUnsafe(ref Unsafe.Add(ref first, 3 * stride));
    }

    /// <summary>Writes components 0 … 7 of four samples, a cache line at a time; parameters as above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(
        Vector256<double> a, Vector256<double> b, Vector256<double> c, Vector256<double> d, Vector256<double> e, Vector256<double> f, Vector256<double> g, Vector256<double> h,
        ref double first, int stride)
    {
        Turn(a, b, c, d, out Vector256<double> r0, out Vector256<double> r1, out Vector256<double> r2, out Vector256<double> r3);
        Turn(e, f, g, h, out Vector256<double> s0, out Vector256<double> s1, out Vector256<double> s2, out Vector256<double> s3);
        Store(r0, s0, ref first);
        Store(r1, s1, ref Unsafe.Add(ref first, stride));
        Store(r2, s2, ref Unsafe.Add(ref first, 2 * stride));
        Store(r3, s3, ref Unsafe.Add(ref first, 3 * stride));
    }

    /// <summary>Writes the same four components of every sample.</summary>
    /// <param name="row">Components 0 … 3.</param>
    /// <param name="first">Component 0 of sample 0.</param>
    /// <param name="stride">Elements from sample to sample.</param>
    /// <param name="samples">The number of samples, a multiple of four.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Repeat(Vector256<double> row, ref double first, int stride, int samples)
    {
        for (int i = 0; i < samples; i += 4)
        {
            ref double to = ref Unsafe.Add(ref first, i * stride);
            row.StoreUnsafe(ref to);
            row.StoreUnsafe(ref Unsafe.Add(ref to, stride));
            row.StoreUnsafe(ref Unsafe.Add(ref to, 2 * stride));
            row.StoreUnsafe(ref Unsafe.Add(ref to, 3 * stride));
        }
    }

    /// <summary>Writes the same eight components of every sample; parameters as above, <paramref name="more"/> holds components 4 … 7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Repeat(Vector256<double> row, Vector256<double> more, ref double first, int stride, int samples)
    {
        Vector512<double> line = Vector512.Create(row, more);
        for (int i = 0; i < samples; i += 4)
        {
            ref double to = ref Unsafe.Add(ref first, i * stride);
            line.StoreUnsafe(ref to);
            line.StoreUnsafe(ref Unsafe.Add(ref to, stride));
            line.StoreUnsafe(ref Unsafe.Add(ref to, 2 * stride));
            line.StoreUnsafe(ref Unsafe.Add(ref to, 3 * stride));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<double> row, Vector256<double> more, ref double to)
    {
        row.StoreUnsafe(ref to);
        more.StoreUnsafe(ref to, 4);
    }

    // The transpose of four by four.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Turn(
        Vector256<double> r0, Vector256<double> r1, Vector256<double> r2, Vector256<double> r3,
        out Vector256<double> a, out Vector256<double> b, out Vector256<double> c, out Vector256<double> d)
    {
        if (Avx.IsSupported)
        {
            Vector256<double> t0 = Avx.UnpackLow(r0, r1), t1 = Avx.UnpackHigh(r0, r1), t2 = Avx.UnpackLow(r2, r3), t3 = Avx.UnpackHigh(r2, r3);
            (a, b) = (Avx.Permute2x128(t0, t2, 0x20), Avx.Permute2x128(t1, t3, 0x20));
            (c, d) = (Avx.Permute2x128(t0, t2, 0x31), Avx.Permute2x128(t1, t3, 0x31));
            return;
        }

        (a, b) = (Vector256.Create(r0[0], r1[0], r2[0], r3[0]), Vector256.Create(r0[1], r1[1], r2[1], r3[1]));
        (c, d) = (Vector256.Create(r0[2], r1[2], r2[2], r3[2]), Vector256.Create(r0[3], r1[3], r2[3], r3[3]));
    }
}
