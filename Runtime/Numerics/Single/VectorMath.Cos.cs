using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>cos x of sixteen <c>float</c> lanes (x in radians); at most 2.5 ulp, exactly even.</summary>
    /// <remarks>
    /// |x| = (n + ½) π − r, reduced as in <see cref="Sin(float)"/> for |x| ≤ 2¹⁷, then r + r³ S(r²).
    /// Larger arguments take a rarely taken branch to the <c>double</c> form. ±∞ and NaN give NaN.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Cos(Vector512<float> x)
    {
        Vector512<float> a = Vector512.Abs(x);

        // |x| = (n + 1/2) pi - r, |r| <= pi / 2
        Vector512<float> z = Vector512.FusedMultiplyAdd(a, Vector512.Create(SingleInversePi), Vector512.Create(-0.5f)) + Vector512.Create(SingleRoundingShift);
        Vector512<float> n = z - Vector512.Create(SingleRoundingShift) + Vector512.Create(0.5f);
        Vector512<float> r = Vector512.FusedMultiplyAdd(n, Vector512.Create(SinglePiHigh), -a);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(SinglePiMiddle), r);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(SinglePiLow), r);

        // sin r = r + r u S(u), u = r^2
        Vector512<float> u = r * r;
        Vector512<float> p = Vector512.FusedMultiplyAdd(Vector512.Create(2.6060538E-06f), u, Vector512.Create(-0.00019809768f));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.008333069f));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(-0.1666666f));
        p = Vector512.FusedMultiplyAdd(r * u, p, r);

        // (-1)^n
        p = (p.AsInt32() ^ (z.AsInt32() << 31)).AsSingle();
        if (Vector512.GreaterThanAny(a, Vector512.Create(SingleLargestReduced)))
        {
            // Copies, so that only they have an address and x and p stay in registers.
            Vector512<float> argument = x, result = p;
            CosOfLarge(in argument, ref result);
            return result;
        }

        return p;
    }

    /// <summary>cos x of eight <c>float</c> lanes (x in radians); at most 2.5 ulp, exactly even. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Cos(Vector256<float> x)
    {
        Vector256<float> a = Vector256.Abs(x);

        // |x| = (n + 1/2) pi - r, |r| <= pi / 2
        Vector256<float> z = Vector256.FusedMultiplyAdd(a, Vector256.Create(SingleInversePi), Vector256.Create(-0.5f)) + Vector256.Create(SingleRoundingShift);
        Vector256<float> n = z - Vector256.Create(SingleRoundingShift) + Vector256.Create(0.5f);
        Vector256<float> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(SinglePiHigh), -a);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(SinglePiMiddle), r);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(SinglePiLow), r);

        // sin r = r + r u S(u), u = r^2
        Vector256<float> u = r * r;
        Vector256<float> p = Vector256.FusedMultiplyAdd(Vector256.Create(2.6060538E-06f), u, Vector256.Create(-0.00019809768f));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.008333069f));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(-0.1666666f));
        p = Vector256.FusedMultiplyAdd(r * u, p, r);

        // (-1)^n
        p = (p.AsInt32() ^ (z.AsInt32() << 31)).AsSingle();
        if (Vector256.GreaterThanAny(a, Vector256.Create(SingleLargestReduced)))
        {
            // Copies, so that only they have an address and x and p stay in registers.
            Vector256<float> argument = x, result = p;
            CosOfLarge(in argument, ref result);
            return result;
        }

        return p;
    }

    /// <summary>cos x of one <c>float</c> (x in radians); at most 2.5 ulp, exactly even. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Cos(float x)
    {
        float a = MathF.Abs(x);

        // |x| = (n + 1/2) pi - r, |r| <= pi / 2
        float z = MathF.FusedMultiplyAdd(a, SingleInversePi, -0.5f) + SingleRoundingShift;
        float n = z - SingleRoundingShift + 0.5f;
        float r = MathF.FusedMultiplyAdd(n, SinglePiHigh, -a);
        r = MathF.FusedMultiplyAdd(n, SinglePiMiddle, r);
        r = MathF.FusedMultiplyAdd(n, SinglePiLow, r);

        // sin r = r + r u S(u), u = r^2
        float u = r * r;
        float p = MathF.FusedMultiplyAdd(2.6060538E-06f, u, -0.00019809768f);
        p = MathF.FusedMultiplyAdd(p, u, 0.008333069f);
        p = MathF.FusedMultiplyAdd(p, u, -0.1666666f);
        p = MathF.FusedMultiplyAdd(r * u, p, r);

        // (-1)^n
        p = BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(p) ^ (BitConverter.SingleToInt32Bits(z) << 31));
        return a > SingleLargestReduced ? (float)Cos((double)x) : p;
    }
}
