using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    private const double TwoThirdsHigh = 0.6666666666666666;
    private const double TwoThirdsLow = 3.700743415417188E-17;

    /// <summary>xʸ of eight <c>double</c> lanes; at most 2 ulp.</summary>
    /// <remarks>
    /// exp(y ln x) with ln |x| to about 2⁻⁶⁶: |x| = 2ᵏ m, ln m = 2s + s³ (2/3 + s² Q(s²)), s = (m − 1)/(m + 1), Q minimax of degree 7; all but Q in pairs of doubles.
    /// Special values as IEEE 754 recommends: x⁰ = 1 and 1ʸ = 1 even for NaN; a negative x takes integers y, any other finite y gives NaN; ±0 and ±∞ keep their sign for odd y.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Pow(Vector512<double> x, Vector512<double> y)
    {
        Vector512<double> a = Vector512.Abs(x);
        Vector512<double> tiny = Vector512.LessThan(a, Vector512.Create(SmallestNormal));

        // |x| = 2^k (1 + f), 1 + f in [sqrt(1/2), sqrt(2))
        Vector512<long> b = (Vector512.ConditionalSelect(tiny, a * Vector512.Create(Power54), a)).AsInt64() + Vector512.Create(SqrtHalfShiftBits);
        Vector512<double> k = ((b >>> 52) | Vector512.Create(IntegerBits)).AsDouble() - Vector512.ConditionalSelect(tiny, Vector512.Create(LogBias54), Vector512.Create(LogBias));
        Vector512<double> f = ((b & Vector512.Create(MantissaMask)) + Vector512.Create(SqrtHalfBits)).AsDouble() - Vector512.Create(1.0);

        // s + sl = f / (2 + f)
        Vector512<double> d = f + Vector512.Create(2.0);
        Vector512<double> s = f / d;
        Vector512<double> sl = (Vector512.FusedMultiplyAdd(-s, d, f) - s * (f - (d - Vector512.Create(2.0)))) / d;

        // v + vl = (s + sl)^2 ; c + cl = 2/3 + v Q(v)
        Vector512<double> v = s * s;
        Vector512<double> vl = Vector512.FusedMultiplyAdd(s + s, sl, Vector512.FusedMultiplyAdd(s, s, -v));
        Vector512<double> q = Vector512.FusedMultiplyAdd(Vector512.Create(0.11989010425131441), v, Vector512.Create(0.11674818691972953));
        q = Vector512.FusedMultiplyAdd(q, v, Vector512.Create(0.1333631742012704));
        q = Vector512.FusedMultiplyAdd(q, v, Vector512.Create(0.15384556870589097));
        q = Vector512.FusedMultiplyAdd(q, v, Vector512.Create(0.18181818870328648));
        q = Vector512.FusedMultiplyAdd(q, v, Vector512.Create(0.22222222217536255));
        q = Vector512.FusedMultiplyAdd(q, v, Vector512.Create(0.2857142857144511));
        q = Vector512.FusedMultiplyAdd(q, v, Vector512.Create(0.3999999999999998));
        q = q * v;
        Vector512<double> c = q + Vector512.Create(TwoThirdsHigh);
        Vector512<double> cl = Vector512.Create(TwoThirdsHigh) - c + q + Vector512.Create(TwoThirdsLow);

        // g + gl = s v c
        Vector512<double> p = v * c;
        Vector512<double> pl = Vector512.FusedMultiplyAdd(v, c, -p) + Vector512.FusedMultiplyAdd(v, cl, vl * c);
        Vector512<double> g = s * p;
        Vector512<double> gl = Vector512.FusedMultiplyAdd(s, p, -g) + Vector512.FusedMultiplyAdd(s, pl, sl * p);

        // h + hl = k ln 2 + 2s + g, summed from the largest term down
        Vector512<double> kh = k * Vector512.Create(Ln2High);
        Vector512<double> kl = Vector512.FusedMultiplyAdd(k, Vector512.Create(Ln2High), -kh);
        Vector512<double> m = kh + (s + s);
        Vector512<double> e = m + g;
        Vector512<double> el = kh - m + (s + s) + (m - e + g) + (sl + sl + gl + Vector512.FusedMultiplyAdd(k, Vector512.Create(Ln2Low), kl));
        Vector512<double> h = e + el;
        Vector512<double> hl = e - h + el;

        // w + wl = y (h + hl); beyond 1e20 every y gives what 1e20 gives.
        Vector512<double> t = Vector512.MaxNative(Vector512.Create(-1E+20), Vector512.MinNative(Vector512.Create(1E+20), y));
        Vector512<double> w = t * h;
        Vector512<double> wl = Vector512.FusedMultiplyAdd(t, h, -w) + t * hl;
        Vector512<double> o = Vector512.MaxNative(Vector512.Create(ExpLowest), Vector512.MinNative(Vector512.Create(ExpHighest), w));
        wl = Vector512.ConditionalSelect(Vector512.Equals(o, w), wl, Vector512.Create(0.0));

        // o + wl = n ln 2 + r, |r| <= ln 2 / 2
        Vector512<double> z = Vector512.FusedMultiplyAdd(o, Vector512.Create(InverseLn2), Vector512.Create(RoundingShift));
        Vector512<double> n = z - Vector512.Create(RoundingShift);
        Vector512<double> r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-Ln2High), o);
        r = r + Vector512.FusedMultiplyAdd(n, Vector512.Create(-Ln2Low), wl);

        // i(r) = (exp r - 1 - r) / r^2
        Vector512<double> u = r * r;
        Vector512<double> i = Vector512.FusedMultiplyAdd(Vector512.Create(2.5045900339841503E-08), r, Vector512.Create(2.762222103739765E-07));
        i = Vector512.FusedMultiplyAdd(i, r, Vector512.Create(2.755742508550383E-06));
        i = Vector512.FusedMultiplyAdd(i, r, Vector512.Create(2.4801516362077942E-05));
        i = Vector512.FusedMultiplyAdd(i, r, Vector512.Create(0.00019841269709322608));
        i = Vector512.FusedMultiplyAdd(i, r, Vector512.Create(0.001388888892049866));
        i = Vector512.FusedMultiplyAdd(i, r, Vector512.Create(0.008333333333388397));
        i = Vector512.FusedMultiplyAdd(i, r, Vector512.Create(0.04166666666662));
        i = Vector512.FusedMultiplyAdd(i, r, Vector512.Create(0.16666666666666602));
        i = Vector512.FusedMultiplyAdd(i, r, Vector512.Create(0.5));
        i = Vector512.FusedMultiplyAdd(u, i, r);

        // 2^n as a product of two powers, as in Exp
        Vector512<long> bias = ((o.AsInt64() & Vector512.Create(SignMask)) >>> 5) + Vector512.Create(PowerMinus1Bits);
        Vector512<double> power = ((z.AsInt64() << 52) + bias).AsDouble();
        Vector512<double> result = Vector512.FusedMultiplyAdd(power, i, power) * (Vector512.Create(TwiceOneBits) - bias).AsDouble();

        // |x| of zero and infinity, then the sign for odd y, then what has no real value, then x^0 and 1^y.
        result = Vector512.ConditionalSelect(Vector512.Equals(a, Vector512.Create(0.0)), Vector512.ConditionalSelect(Vector512.GreaterThan(y, Vector512.Create(0.0)), Vector512.Create(0.0), Vector512.Create(Infinity)), result);
        result = Vector512.ConditionalSelect(Vector512.Equals(a, Vector512.Create(Infinity)), Vector512.ConditionalSelect(Vector512.GreaterThan(y, Vector512.Create(0.0)), Vector512.Create(Infinity), Vector512.Create(0.0)), result);
        Vector512<double> half = Vector512.Create(0.5) * y;
        Vector512<double> whole = Vector512.Equals(Vector512.Floor(y), y);
        Vector512<double> odd = Vector512.ConditionalSelect(Vector512.Equals(Vector512.Floor(half), half), Vector512.Create(0.0), Vector512.ConditionalSelect(whole, Vector512.Create(-0.0), Vector512.Create(0.0)));
        result = (result.AsInt64() | ((odd.AsInt64() & x.AsInt64()) & Vector512.Create(SignMask))).AsDouble();
        result = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(0.0)), Vector512.ConditionalSelect(whole, result, Vector512.ConditionalSelect(Vector512.LessThan(a, Vector512.Create(Infinity)), Vector512.Create(NotANumber), result)), result);
        result = Vector512.ConditionalSelect(Vector512.LessThanOrEqual(a, Vector512.Create(Infinity)), Vector512.ConditionalSelect(Vector512.LessThanOrEqual(Vector512.Abs(y), Vector512.Create(Infinity)), result, y), x);
        return Vector512.ConditionalSelect(Vector512.Equals(y, Vector512.Create(0.0)), Vector512.Create(1.0), Vector512.ConditionalSelect(Vector512.Equals(x, Vector512.Create(1.0)), Vector512.Create(1.0), result));
    }

    /// <summary>xʸ of four <c>double</c> lanes; at most 2 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Pow(Vector256<double> x, Vector256<double> y)
    {
        Vector256<double> a = Vector256.Abs(x);
        Vector256<double> tiny = Vector256.LessThan(a, Vector256.Create(SmallestNormal));

        // |x| = 2^k (1 + f), 1 + f in [sqrt(1/2), sqrt(2))
        Vector256<long> b = (Vector256.ConditionalSelect(tiny, a * Vector256.Create(Power54), a)).AsInt64() + Vector256.Create(SqrtHalfShiftBits);
        Vector256<double> k = ((b >>> 52) | Vector256.Create(IntegerBits)).AsDouble() - Vector256.ConditionalSelect(tiny, Vector256.Create(LogBias54), Vector256.Create(LogBias));
        Vector256<double> f = ((b & Vector256.Create(MantissaMask)) + Vector256.Create(SqrtHalfBits)).AsDouble() - Vector256.Create(1.0);

        // s + sl = f / (2 + f)
        Vector256<double> d = f + Vector256.Create(2.0);
        Vector256<double> s = f / d;
        Vector256<double> sl = (Vector256.FusedMultiplyAdd(-s, d, f) - s * (f - (d - Vector256.Create(2.0)))) / d;

        // v + vl = (s + sl)^2 ; c + cl = 2/3 + v Q(v)
        Vector256<double> v = s * s;
        Vector256<double> vl = Vector256.FusedMultiplyAdd(s + s, sl, Vector256.FusedMultiplyAdd(s, s, -v));
        Vector256<double> q = Vector256.FusedMultiplyAdd(Vector256.Create(0.11989010425131441), v, Vector256.Create(0.11674818691972953));
        q = Vector256.FusedMultiplyAdd(q, v, Vector256.Create(0.1333631742012704));
        q = Vector256.FusedMultiplyAdd(q, v, Vector256.Create(0.15384556870589097));
        q = Vector256.FusedMultiplyAdd(q, v, Vector256.Create(0.18181818870328648));
        q = Vector256.FusedMultiplyAdd(q, v, Vector256.Create(0.22222222217536255));
        q = Vector256.FusedMultiplyAdd(q, v, Vector256.Create(0.2857142857144511));
        q = Vector256.FusedMultiplyAdd(q, v, Vector256.Create(0.3999999999999998));
        q = q * v;
        Vector256<double> c = q + Vector256.Create(TwoThirdsHigh);
        Vector256<double> cl = Vector256.Create(TwoThirdsHigh) - c + q + Vector256.Create(TwoThirdsLow);

        // g + gl = s v c
        Vector256<double> p = v * c;
        Vector256<double> pl = Vector256.FusedMultiplyAdd(v, c, -p) + Vector256.FusedMultiplyAdd(v, cl, vl * c);
        Vector256<double> g = s * p;
        Vector256<double> gl = Vector256.FusedMultiplyAdd(s, p, -g) + Vector256.FusedMultiplyAdd(s, pl, sl * p);

        // h + hl = k ln 2 + 2s + g, summed from the largest term down
        Vector256<double> kh = k * Vector256.Create(Ln2High);
        Vector256<double> kl = Vector256.FusedMultiplyAdd(k, Vector256.Create(Ln2High), -kh);
        Vector256<double> m = kh + (s + s);
        Vector256<double> e = m + g;
        Vector256<double> el = kh - m + (s + s) + (m - e + g) + (sl + sl + gl + Vector256.FusedMultiplyAdd(k, Vector256.Create(Ln2Low), kl));
        Vector256<double> h = e + el;
        Vector256<double> hl = e - h + el;

        // w + wl = y (h + hl); beyond 1e20 every y gives what 1e20 gives.
        Vector256<double> t = Vector256.MaxNative(Vector256.Create(-1E+20), Vector256.MinNative(Vector256.Create(1E+20), y));
        Vector256<double> w = t * h;
        Vector256<double> wl = Vector256.FusedMultiplyAdd(t, h, -w) + t * hl;
        Vector256<double> o = Vector256.MaxNative(Vector256.Create(ExpLowest), Vector256.MinNative(Vector256.Create(ExpHighest), w));
        wl = Vector256.ConditionalSelect(Vector256.Equals(o, w), wl, Vector256.Create(0.0));

        // o + wl = n ln 2 + r, |r| <= ln 2 / 2
        Vector256<double> z = Vector256.FusedMultiplyAdd(o, Vector256.Create(InverseLn2), Vector256.Create(RoundingShift));
        Vector256<double> n = z - Vector256.Create(RoundingShift);
        Vector256<double> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Ln2High), o);
        r = r + Vector256.FusedMultiplyAdd(n, Vector256.Create(-Ln2Low), wl);

        // i(r) = (exp r - 1 - r) / r^2
        Vector256<double> u = r * r;
        Vector256<double> i = Vector256.FusedMultiplyAdd(Vector256.Create(2.5045900339841503E-08), r, Vector256.Create(2.762222103739765E-07));
        i = Vector256.FusedMultiplyAdd(i, r, Vector256.Create(2.755742508550383E-06));
        i = Vector256.FusedMultiplyAdd(i, r, Vector256.Create(2.4801516362077942E-05));
        i = Vector256.FusedMultiplyAdd(i, r, Vector256.Create(0.00019841269709322608));
        i = Vector256.FusedMultiplyAdd(i, r, Vector256.Create(0.001388888892049866));
        i = Vector256.FusedMultiplyAdd(i, r, Vector256.Create(0.008333333333388397));
        i = Vector256.FusedMultiplyAdd(i, r, Vector256.Create(0.04166666666662));
        i = Vector256.FusedMultiplyAdd(i, r, Vector256.Create(0.16666666666666602));
        i = Vector256.FusedMultiplyAdd(i, r, Vector256.Create(0.5));
        i = Vector256.FusedMultiplyAdd(u, i, r);

        // 2^n as a product of two powers, as in Exp
        Vector256<long> bias = ((o.AsInt64() & Vector256.Create(SignMask)) >>> 5) + Vector256.Create(PowerMinus1Bits);
        Vector256<double> power = ((z.AsInt64() << 52) + bias).AsDouble();
        Vector256<double> result = Vector256.FusedMultiplyAdd(power, i, power) * (Vector256.Create(TwiceOneBits) - bias).AsDouble();

        // |x| of zero and infinity, then the sign for odd y, then what has no real value, then x^0 and 1^y.
        result = Vector256.ConditionalSelect(Vector256.Equals(a, Vector256.Create(0.0)), Vector256.ConditionalSelect(Vector256.GreaterThan(y, Vector256.Create(0.0)), Vector256.Create(0.0), Vector256.Create(Infinity)), result);
        result = Vector256.ConditionalSelect(Vector256.Equals(a, Vector256.Create(Infinity)), Vector256.ConditionalSelect(Vector256.GreaterThan(y, Vector256.Create(0.0)), Vector256.Create(Infinity), Vector256.Create(0.0)), result);
        Vector256<double> half = Vector256.Create(0.5) * y;
        Vector256<double> whole = Vector256.Equals(Vector256.Floor(y), y);
        Vector256<double> odd = Vector256.ConditionalSelect(Vector256.Equals(Vector256.Floor(half), half), Vector256.Create(0.0), Vector256.ConditionalSelect(whole, Vector256.Create(-0.0), Vector256.Create(0.0)));
        result = (result.AsInt64() | ((odd.AsInt64() & x.AsInt64()) & Vector256.Create(SignMask))).AsDouble();
        result = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(0.0)), Vector256.ConditionalSelect(whole, result, Vector256.ConditionalSelect(Vector256.LessThan(a, Vector256.Create(Infinity)), Vector256.Create(NotANumber), result)), result);
        result = Vector256.ConditionalSelect(Vector256.LessThanOrEqual(a, Vector256.Create(Infinity)), Vector256.ConditionalSelect(Vector256.LessThanOrEqual(Vector256.Abs(y), Vector256.Create(Infinity)), result, y), x);
        return Vector256.ConditionalSelect(Vector256.Equals(y, Vector256.Create(0.0)), Vector256.Create(1.0), Vector256.ConditionalSelect(Vector256.Equals(x, Vector256.Create(1.0)), Vector256.Create(1.0), result));
    }

    /// <summary>xʸ of one <c>double</c>; at most 2 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Pow(double x, double y)
    {
        double a = Math.Abs(x);
        bool tiny = a < SmallestNormal;

        // |x| = 2^k (1 + f), 1 + f in [sqrt(1/2), sqrt(2))
        long b = BitConverter.DoubleToInt64Bits((tiny ? a * Power54 : a)) + SqrtHalfShiftBits;
        double k = BitConverter.Int64BitsToDouble((b >>> 52) | IntegerBits) - (tiny ? LogBias54 : LogBias);
        double f = BitConverter.Int64BitsToDouble((b & MantissaMask) + SqrtHalfBits) - 1.0;

        // s + sl = f / (2 + f)
        double d = f + 2.0;
        double s = f / d;
        double sl = (Math.FusedMultiplyAdd(-s, d, f) - s * (f - (d - 2.0))) / d;

        // v + vl = (s + sl)^2 ; c + cl = 2/3 + v Q(v)
        double v = s * s;
        double vl = Math.FusedMultiplyAdd(s + s, sl, Math.FusedMultiplyAdd(s, s, -v));
        double q = Math.FusedMultiplyAdd(0.11989010425131441, v, 0.11674818691972953);
        q = Math.FusedMultiplyAdd(q, v, 0.1333631742012704);
        q = Math.FusedMultiplyAdd(q, v, 0.15384556870589097);
        q = Math.FusedMultiplyAdd(q, v, 0.18181818870328648);
        q = Math.FusedMultiplyAdd(q, v, 0.22222222217536255);
        q = Math.FusedMultiplyAdd(q, v, 0.2857142857144511);
        q = Math.FusedMultiplyAdd(q, v, 0.3999999999999998);
        q = q * v;
        double c = q + TwoThirdsHigh;
        double cl = TwoThirdsHigh - c + q + TwoThirdsLow;

        // g + gl = s v c
        double p = v * c;
        double pl = Math.FusedMultiplyAdd(v, c, -p) + Math.FusedMultiplyAdd(v, cl, vl * c);
        double g = s * p;
        double gl = Math.FusedMultiplyAdd(s, p, -g) + Math.FusedMultiplyAdd(s, pl, sl * p);

        // h + hl = k ln 2 + 2s + g, summed from the largest term down
        double kh = k * Ln2High;
        double kl = Math.FusedMultiplyAdd(k, Ln2High, -kh);
        double m = kh + (s + s);
        double e = m + g;
        double el = kh - m + (s + s) + (m - e + g) + (sl + sl + gl + Math.FusedMultiplyAdd(k, Ln2Low, kl));
        double h = e + el;
        double hl = e - h + el;

        // w + wl = y (h + hl); beyond 1e20 every y gives what 1e20 gives.
        double t = double.MaxNative(-1E+20, double.MinNative(1E+20, y));
        double w = t * h;
        double wl = Math.FusedMultiplyAdd(t, h, -w) + t * hl;
        double o = double.MaxNative(ExpLowest, double.MinNative(ExpHighest, w));
        wl = o == w ? wl : 0.0;

        // o + wl = n ln 2 + r, |r| <= ln 2 / 2
        double z = Math.FusedMultiplyAdd(o, InverseLn2, RoundingShift);
        double n = z - RoundingShift;
        double r = Math.FusedMultiplyAdd(n, -Ln2High, o);
        r = r + Math.FusedMultiplyAdd(n, -Ln2Low, wl);

        // i(r) = (exp r - 1 - r) / r^2
        double u = r * r;
        double i = Math.FusedMultiplyAdd(2.5045900339841503E-08, r, 2.762222103739765E-07);
        i = Math.FusedMultiplyAdd(i, r, 2.755742508550383E-06);
        i = Math.FusedMultiplyAdd(i, r, 2.4801516362077942E-05);
        i = Math.FusedMultiplyAdd(i, r, 0.00019841269709322608);
        i = Math.FusedMultiplyAdd(i, r, 0.001388888892049866);
        i = Math.FusedMultiplyAdd(i, r, 0.008333333333388397);
        i = Math.FusedMultiplyAdd(i, r, 0.04166666666662);
        i = Math.FusedMultiplyAdd(i, r, 0.16666666666666602);
        i = Math.FusedMultiplyAdd(i, r, 0.5);
        i = Math.FusedMultiplyAdd(u, i, r);

        // 2^n as a product of two powers, as in Exp
        long bias = ((BitConverter.DoubleToInt64Bits(o) & SignMask) >>> 5) + PowerMinus1Bits;
        double power = BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(z) << 52) + bias);
        double result = Math.FusedMultiplyAdd(power, i, power) * BitConverter.Int64BitsToDouble(TwiceOneBits - bias);

        // |x| of zero and infinity, then the sign for odd y, then what has no real value, then x^0 and 1^y.
        result = a == 0.0 ? (y > 0.0 ? 0.0 : Infinity) : result;
        result = a == Infinity ? (y > 0.0 ? Infinity : 0.0) : result;
        double half = 0.5 * y;
        bool whole = Math.Floor(y) == y;
        double odd = Math.Floor(half) == half ? 0.0 : (whole ? -0.0 : 0.0);
        result = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(result) | ((BitConverter.DoubleToInt64Bits(odd) & BitConverter.DoubleToInt64Bits(x)) & SignMask));
        result = x < 0.0 ? (whole ? result : (a < Infinity ? NotANumber : result)) : result;
        result = a <= Infinity ? (Math.Abs(y) <= Infinity ? result : y) : x;
        return y == 0.0 ? 1.0 : (x == 1.0 ? 1.0 : result);
    }
}
