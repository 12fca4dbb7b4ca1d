using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>sin x of eight <c>double</c> lanes (x in radians); at most 2.5 ulp.</summary>
    /// <remarks>
    /// x = n π + r, π as a sum of three doubles (161 bits) subtracted with fused multiply-add, after Cody and Waite: the first step is exact,
    /// so the result keeps its relative accuracy next to every zero for |x| ≤ 2³⁰. Then r + r³ S(r²), S minimax of degree 7 (relative error 2.8e-19).
    /// Larger arguments take a rarely taken branch to a slow exact reduction. ±∞ and NaN give NaN.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sin(Vector512<double> x)
    {
        Vector512<double> a = Vector512.Abs(x);

        // |x| = n pi + r, |r| <= pi / 2
        Vector512<double> z = Vector512.FusedMultiplyAdd(a, Vector512.Create(InversePi), Vector512.Create(RoundingShift));
        Vector512<double> n = z - Vector512.Create(RoundingShift);
        Vector512<double> r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-PiHigh), a);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-PiMiddle), r);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-PiLow), r);

        // sin r = r + r u S(u), u = r^2
        Vector512<double> u = r * r;
        Vector512<double> p = Vector512.FusedMultiplyAdd(Vector512.Create(2.7211742607695027E-15), u, Vector512.Create(-7.642991413506091E-13));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(1.6058939702581359E-10));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(-2.5052106872727287E-08));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(2.755731921113635E-06));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(-0.00019841269841209213));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.008333333333333194));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(-0.16666666666666666));
        p = Vector512.FusedMultiplyAdd(r * u, p, r);

        // (-1)^n and the sign of x
        p = (p.AsInt64() ^ (z.AsInt64() << 63) ^ (x.AsInt64() & Vector512.Create(SignMask))).AsDouble();
        if (Vector512.GreaterThanAny(a, Vector512.Create(LargestReduced)))
        {
            // Copies, so that only they have an address and x and p stay in registers.
            Vector512<double> argument = x, result = p;
            SinOfLarge(in argument, ref result);
            return result;
        }

        return p;
    }

    /// <summary>sin x of four <c>double</c> lanes (x in radians); at most 2.5 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sin(Vector256<double> x)
    {
        Vector256<double> a = Vector256.Abs(x);

        // |x| = n pi + r, |r| <= pi / 2
        Vector256<double> z = Vector256.FusedMultiplyAdd(a, Vector256.Create(InversePi), Vector256.Create(RoundingShift));
        Vector256<double> n = z - Vector256.Create(RoundingShift);
        Vector256<double> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-PiHigh), a);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-PiMiddle), r);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-PiLow), r);

        // sin r = r + r u S(u), u = r^2
        Vector256<double> u = r * r;
        Vector256<double> p = Vector256.FusedMultiplyAdd(Vector256.Create(2.7211742607695027E-15), u, Vector256.Create(-7.642991413506091E-13));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(1.6058939702581359E-10));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(-2.5052106872727287E-08));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(2.755731921113635E-06));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(-0.00019841269841209213));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.008333333333333194));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(-0.16666666666666666));
        p = Vector256.FusedMultiplyAdd(r * u, p, r);

        // (-1)^n and the sign of x
        p = (p.AsInt64() ^ (z.AsInt64() << 63) ^ (x.AsInt64() & Vector256.Create(SignMask))).AsDouble();
        if (Vector256.GreaterThanAny(a, Vector256.Create(LargestReduced)))
        {
            // Copies, so that only they have an address and x and p stay in registers.
            Vector256<double> argument = x, result = p;
            SinOfLarge(in argument, ref result);
            return result;
        }

        return p;
    }

    /// <summary>sin x of one <c>double</c> (x in radians); at most 2.5 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sin(double x)
    {
        double a = Math.Abs(x);

        // |x| = n pi + r, |r| <= pi / 2
        double z = Math.FusedMultiplyAdd(a, InversePi, RoundingShift);
        double n = z - RoundingShift;
        double r = Math.FusedMultiplyAdd(n, -PiHigh, a);
        r = Math.FusedMultiplyAdd(n, -PiMiddle, r);
        r = Math.FusedMultiplyAdd(n, -PiLow, r);

        // sin r = r + r u S(u), u = r^2
        double u = r * r;
        double p = Math.FusedMultiplyAdd(2.7211742607695027E-15, u, -7.642991413506091E-13);
        p = Math.FusedMultiplyAdd(p, u, 1.6058939702581359E-10);
        p = Math.FusedMultiplyAdd(p, u, -2.5052106872727287E-08);
        p = Math.FusedMultiplyAdd(p, u, 2.755731921113635E-06);
        p = Math.FusedMultiplyAdd(p, u, -0.00019841269841209213);
        p = Math.FusedMultiplyAdd(p, u, 0.008333333333333194);
        p = Math.FusedMultiplyAdd(p, u, -0.16666666666666666);
        p = Math.FusedMultiplyAdd(r * u, p, r);

        // (-1)^n and the sign of x
        p = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(p) ^ (BitConverter.DoubleToInt64Bits(z) << 63) ^ (BitConverter.DoubleToInt64Bits(x) & SignMask));
        return a > LargestReduced ? SinOfLarge(x) : p;
    }
}
