using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    private const double TwiceInversePi = 0.6366197723675814;

    // pi/2 as a sum of three doubles.
    private const double HalfPiHigh = 1.5707963267948966;
    private const double HalfPiMiddle = 6.123233995736766E-17;
    private const double HalfPiLow = -1.4973849048591698E-33;

    /// <summary>tan x of eight <c>double</c> lanes (x in radians); at most 2.5 ulp, exactly odd.</summary>
    /// <remarks>
    /// |x| = n π/2 + r + l, |r| ≤ π/4, π/2 as a sum of three doubles subtracted with fused multiply-add as in <see cref="Sin(double)"/>, so that the result keeps its
    /// relative accuracy next to every zero and every pole for |x| ≤ 2³⁰. tan r = r + r³ T(r²), T minimax of degree 13 (relative error 1.4e-17); for odd n the result is −1 / tan r.
    /// Larger arguments take a rarely taken branch to a slow exact reduction. ±∞ and NaN give NaN.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tan(Vector512<double> x)
    {
        Vector512<double> a = Vector512.Abs(x);

        // |x| = n pi/2 + r + l, |r| <= pi / 4, l what rounding r lost
        Vector512<double> z = Vector512.FusedMultiplyAdd(a, Vector512.Create(TwiceInversePi), Vector512.Create(RoundingShift));
        Vector512<double> n = z - Vector512.Create(RoundingShift);
        Vector512<double> g = Vector512.FusedMultiplyAdd(n, Vector512.Create(-HalfPiHigh), a);
        Vector512<double> h = n * Vector512.Create(HalfPiMiddle);
        Vector512<double> s = g - h;
        Vector512<double> d = s - g;
        Vector512<double> w = g - (s - d) - (h + d);
        w = Vector512.FusedMultiplyAdd(n, Vector512.Create(-HalfPiLow), w - Vector512.FusedMultiplyAdd(n, Vector512.Create(HalfPiMiddle), -h));
        Vector512<double> r = s + w;
        Vector512<double> l = s - r + w;

        // tan r = r + r u T(u), u = r^2
        Vector512<double> u = r * r;
        Vector512<double> p = Vector512.FusedMultiplyAdd(Vector512.Create(2.1036881549901748E-05), u, Vector512.Create(-4.562430076127503E-05));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(9.088909540462488E-05));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(-2.801040636449105E-05));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.00013772498476043876));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.00022177243411247258));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.0005952801428985898));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.0014547042907315183));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.003592298368356148));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.008863218078545978));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.021869489690518856));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.05396825392305875));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.13333333333422667));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.33333333333332715));
        p = Vector512.FusedMultiplyAdd(r * u, p, r);

        // tan(r + l) = tan r + l (1 + tan^2 r)
        p = Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(p, p, Vector512.Create(1.0)), l, p);

        // -1 / tan r for odd n: the lowest bit of n as the sign of one.
        Vector512<double> parity = ((z.AsInt64() << 63) | Vector512.Create(OneBits)).AsDouble();
        p = Vector512.ConditionalSelect(Vector512.LessThan(parity, Vector512.Create(0.0)), Vector512.Create(-1.0) / p, p);
        p = (p.AsInt64() ^ (x.AsInt64() & Vector512.Create(SignMask))).AsDouble();
        if (Vector512.GreaterThanAny(a, Vector512.Create(LargestReduced)))
        {
            // Copies, so that only they have an address and x and p stay in registers.
            Vector512<double> argument = x, result = p;
            TanOfLarge(in argument, ref result);
            return result;
        }

        return p;
    }

    /// <summary>tan x of four <c>double</c> lanes (x in radians); at most 2.5 ulp, exactly odd. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Tan(Vector256<double> x)
    {
        Vector256<double> a = Vector256.Abs(x);

        // |x| = n pi/2 + r + l, |r| <= pi / 4, l what rounding r lost
        Vector256<double> z = Vector256.FusedMultiplyAdd(a, Vector256.Create(TwiceInversePi), Vector256.Create(RoundingShift));
        Vector256<double> n = z - Vector256.Create(RoundingShift);
        Vector256<double> g = Vector256.FusedMultiplyAdd(n, Vector256.Create(-HalfPiHigh), a);
        Vector256<double> h = n * Vector256.Create(HalfPiMiddle);
        Vector256<double> s = g - h;
        Vector256<double> d = s - g;
        Vector256<double> w = g - (s - d) - (h + d);
        w = Vector256.FusedMultiplyAdd(n, Vector256.Create(-HalfPiLow), w - Vector256.FusedMultiplyAdd(n, Vector256.Create(HalfPiMiddle), -h));
        Vector256<double> r = s + w;
        Vector256<double> l = s - r + w;

        // tan r = r + r u T(u), u = r^2
        Vector256<double> u = r * r;
        Vector256<double> p = Vector256.FusedMultiplyAdd(Vector256.Create(2.1036881549901748E-05), u, Vector256.Create(-4.562430076127503E-05));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(9.088909540462488E-05));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(-2.801040636449105E-05));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.00013772498476043876));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.00022177243411247258));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.0005952801428985898));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.0014547042907315183));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.003592298368356148));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.008863218078545978));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.021869489690518856));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.05396825392305875));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.13333333333422667));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.33333333333332715));
        p = Vector256.FusedMultiplyAdd(r * u, p, r);

        // tan(r + l) = tan r + l (1 + tan^2 r)
        p = Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(p, p, Vector256.Create(1.0)), l, p);

        // -1 / tan r for odd n: the lowest bit of n as the sign of one.
        Vector256<double> parity = ((z.AsInt64() << 63) | Vector256.Create(OneBits)).AsDouble();
        p = Vector256.ConditionalSelect(Vector256.LessThan(parity, Vector256.Create(0.0)), Vector256.Create(-1.0) / p, p);
        p = (p.AsInt64() ^ (x.AsInt64() & Vector256.Create(SignMask))).AsDouble();
        if (Vector256.GreaterThanAny(a, Vector256.Create(LargestReduced)))
        {
            // Copies, so that only they have an address and x and p stay in registers.
            Vector256<double> argument = x, result = p;
            TanOfLarge(in argument, ref result);
            return result;
        }

        return p;
    }

    /// <summary>tan x of one <c>double</c> (x in radians); at most 2.5 ulp, exactly odd. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Tan(double x)
    {
        double a = Math.Abs(x);

        // |x| = n pi/2 + r + l, |r| <= pi / 4, l what rounding r lost
        double z = Math.FusedMultiplyAdd(a, TwiceInversePi, RoundingShift);
        double n = z - RoundingShift;
        double g = Math.FusedMultiplyAdd(n, -HalfPiHigh, a);
        double h = n * HalfPiMiddle;
        double s = g - h;
        double d = s - g;
        double w = g - (s - d) - (h + d);
        w = Math.FusedMultiplyAdd(n, -HalfPiLow, w - Math.FusedMultiplyAdd(n, HalfPiMiddle, -h));
        double r = s + w;
        double l = s - r + w;

        // tan r = r + r u T(u), u = r^2
        double u = r * r;
        double p = Math.FusedMultiplyAdd(2.1036881549901748E-05, u, -4.562430076127503E-05);
        p = Math.FusedMultiplyAdd(p, u, 9.088909540462488E-05);
        p = Math.FusedMultiplyAdd(p, u, -2.801040636449105E-05);
        p = Math.FusedMultiplyAdd(p, u, 0.00013772498476043876);
        p = Math.FusedMultiplyAdd(p, u, 0.00022177243411247258);
        p = Math.FusedMultiplyAdd(p, u, 0.0005952801428985898);
        p = Math.FusedMultiplyAdd(p, u, 0.0014547042907315183);
        p = Math.FusedMultiplyAdd(p, u, 0.003592298368356148);
        p = Math.FusedMultiplyAdd(p, u, 0.008863218078545978);
        p = Math.FusedMultiplyAdd(p, u, 0.021869489690518856);
        p = Math.FusedMultiplyAdd(p, u, 0.05396825392305875);
        p = Math.FusedMultiplyAdd(p, u, 0.13333333333422667);
        p = Math.FusedMultiplyAdd(p, u, 0.33333333333332715);
        p = Math.FusedMultiplyAdd(r * u, p, r);

        // tan(r + l) = tan r + l (1 + tan^2 r)
        p = Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(p, p, 1.0), l, p);

        // -1 / tan r for odd n: the lowest bit of n as the sign of one.
        double parity = BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(z) << 63) | OneBits);
        p = parity < 0.0 ? -1.0 / p : p;
        p = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(p) ^ (BitConverter.DoubleToInt64Bits(x) & SignMask));
        return a > LargestReduced ? TanOfLarge(x) : p;
    }
}
