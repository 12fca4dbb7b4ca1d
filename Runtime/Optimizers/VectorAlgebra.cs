using System;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

/// <summary>Inner products in double precision, summed in an order that no instruction set changes.</summary>
internal static class VectorAlgebra
{
    private const int Lanes = 16;

    /// <summary>Σ aᵢ bᵢ: sixteen partial sums, lane i mod 16, then folded by halves. Products and sums are rounded one by one, never fused.</summary>
    public static double Dot<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Expect.Length(b, a.Length, nameof(b));
        if (typeof(T) == typeof(double))
            return Dot(MemoryMarshal.Cast<T, double>(a), MemoryMarshal.Cast<T, double>(b));

        Span<double> sums = stackalloc double[Lanes];
        sums.Clear();
        for (int i = 0; i < a.Length; i++)
            sums[i % Lanes] += double.CreateTruncating(a[i]) * double.CreateTruncating(b[i]);
        return Fold(sums);
    }

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
        s0.CopyTo(sums);
        s1.CopyTo(sums[4..]);
        s2.CopyTo(sums[8..]);
        s3.CopyTo(sums[12..]);
        for (int lane = 0; i < a.Length; i++, lane++)
            sums[lane] += a[i] * b[i];
        return Fold(sums);
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
