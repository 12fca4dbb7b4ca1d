using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

/// <summary>Inner products in double precision, summed in an order that no instruction set changes.</summary>
internal static class VectorAlgebra
{
    private const int Lanes = 16;

    /// <summary>Σ aᵢ bᵢ: sixteen partial sums, lane i mod 16, then folded by halves. Products and sums are rounded one by one, never fused.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Dot<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Expect.Length(b, a.Length, nameof(b));
        if (typeof(T) == typeof(double))
            return Dot(MemoryMarshal.Cast<T, double>(a), MemoryMarshal.Cast<T, double>(b));
        if (typeof(T) == typeof(float))
            return Dot(MemoryMarshal.Cast<T, float>(a), MemoryMarshal.Cast<T, float>(b));

        Span<double> sums = stackalloc double[Lanes];
        sums.Clear();
        for (int i = 0; i < a.Length; i++)
            sums[i % Lanes] += double.CreateTruncating(a[i]) * double.CreateTruncating(b[i]);
        return Fold(sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        Vector256<double> s0 = default, s1 = default, s2 = default, s3 = default;
        ref double x = ref MemoryMarshal.GetReference(a);
        ref double y = ref MemoryMarshal.GetReference(b);
        int i = 0;
        for (; i <= a.Length - Lanes; i += Lanes)
        {
            s0 += Vector256.LoadUnsafe(ref x, (nuint)i) * Vector256.LoadUnsafe(ref y, (nuint)i);
            s1 += Vector256.LoadUnsafe(ref x, (nuint)i + 4) * Vector256.LoadUnsafe(ref y, (nuint)i + 4);
            s2 += Vector256.LoadUnsafe(ref x, (nuint)i + 8) * Vector256.LoadUnsafe(ref y, (nuint)i + 8);
            s3 += Vector256.LoadUnsafe(ref x, (nuint)i + 12) * Vector256.LoadUnsafe(ref y, (nuint)i + 12);
        }

        Span<double> sums = stackalloc double[Lanes];
        CopyTo(sums, s0, s1, s2, s3);
        for (int lane = 0; i < a.Length; i++, lane++)
            sums[lane] += a[i] * b[i];
        return Fold(sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        Vector256<double> s0 = default, s1 = default, s2 = default, s3 = default;
        ref float x = ref MemoryMarshal.GetReference(a);
        ref float y = ref MemoryMarshal.GetReference(b);
        int i = 0;
        for (; i <= a.Length - Lanes; i += Lanes)
        {
            (Vector256<double> x0, Vector256<double> x1) = Vector256.Widen(Vector256.LoadUnsafe(ref x, (nuint)i));
            (Vector256<double> y0, Vector256<double> y1) = Vector256.Widen(Vector256.LoadUnsafe(ref y, (nuint)i));
            (Vector256<double> x2, Vector256<double> x3) = Vector256.Widen(Vector256.LoadUnsafe(ref x, (nuint)i + 8));
            (Vector256<double> y2, Vector256<double> y3) = Vector256.Widen(Vector256.LoadUnsafe(ref y, (nuint)i + 8));
            s0 += x0 * y0;
            s1 += x1 * y1;
            s2 += x2 * y2;
            s3 += x3 * y3;
        }

        Span<double> sums = stackalloc double[Lanes];
        CopyTo(sums, s0, s1, s2, s3);
        for (int lane = 0; i < a.Length; i++, lane++)
            sums[lane] += (double)a[i] * b[i];
        return Fold(sums);
    }

    private static void CopyTo(Span<double> sums, Vector256<double> s0, Vector256<double> s1, Vector256<double> s2, Vector256<double> s3)
    {
        s0.CopyTo(sums);
        s1.CopyTo(sums[4..]);
        s2.CopyTo(sums[8..]);
        s3.CopyTo(sums[12..]);
    }

    private static double Fold(Span<double> sums)
    {
        for (int half = Lanes / 2; half > 0; half /= 2)
        {
            for (int i = 0; i < half; i++)
                sums[i] += sums[i + half];
        }

        return sums[0];
    }
}
