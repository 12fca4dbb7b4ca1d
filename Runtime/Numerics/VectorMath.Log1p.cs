using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>log(1 + x) of eight <c>double</c> lanes, accurate near 0; at most 1.5 ulp.</summary>
    /// <remarks>
    /// The logarithm of u = 1 + x as in <see cref="Log(double)"/>, plus c / u for the part c that rounding 1 + x lost.
    /// ±0 and subnormal x are returned as they are; −1 gives −∞, less gives NaN, +∞ gives +∞.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log1p(Vector512<double> x)
    {
        // 1 + x = u + c exactly
        Vector512<double> u = Vector512.Create(1.0) + x;
        Vector512<double> c = (x - (u - Vector512.Create(1.0))) / u;

        // u = 2^k (1 + f), 1 + f in [sqrt(1/2), sqrt(2))
        Vector512<long> b = u.AsInt64() + Vector512.Create(SqrtHalfShiftBits);
        Vector512<double> k = ((b >>> 52) | Vector512.Create(IntegerBits)).AsDouble() - Vector512.Create(LogBias);
        Vector512<double> m = ((b & Vector512.Create(MantissaMask)) + Vector512.Create(SqrtHalfBits)).AsDouble();

        // log(1 + f) = f - (h - s (h + v R(v))), h = f^2 / 2
        Vector512<double> f = m - Vector512.Create(1.0);
        Vector512<double> s = f / (f + Vector512.Create(2.0));
        Vector512<double> v = s * s;
        Vector512<double> w = Vector512.FusedMultiplyAdd(Vector512.Create(0.14796105583425073), v, Vector512.Create(0.15314035834885809));
        w = Vector512.FusedMultiplyAdd(w, v, Vector512.Create(0.18183564865996935));
        w = Vector512.FusedMultiplyAdd(w, v, Vector512.Create(0.22222198563515938));
        w = Vector512.FusedMultiplyAdd(w, v, Vector512.Create(0.28571428742474353));
        w = Vector512.FusedMultiplyAdd(w, v, Vector512.Create(0.39999999999414326));
        w = Vector512.FusedMultiplyAdd(w, v, Vector512.Create(0.6666666666666734));
        w = w * v;
        Vector512<double> h = Vector512.Create(0.5) * f * f;
        c = Vector512.FusedMultiplyAdd(k, Vector512.Create(Ln2Low), Vector512.FusedMultiplyAdd(s, h + w, c));
        Vector512<double> log = Vector512.FusedMultiplyAdd(k, Vector512.Create(Ln2High), f - (h - c));

        // What is tiny, infinite, not above -1, or NaN.
        log = Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), Vector512.Create(5E-17)), x, log);
        log = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(Infinity)), log, x);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512.Create(-1.0)), log, Vector512.ConditionalSelect(Vector512.Equals(x, Vector512.Create(-1.0)), Vector512.Create(-Infinity), Vector512.Create(NotANumber)));
    }

    /// <summary>log(1 + x) of four <c>double</c> lanes, accurate near 0; at most 1.5 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log1p(Vector256<double> x)
    {
        // 1 + x = u + c exactly
        Vector256<double> u = Vector256.Create(1.0) + x;
        Vector256<double> c = (x - (u - Vector256.Create(1.0))) / u;

        // u = 2^k (1 + f), 1 + f in [sqrt(1/2), sqrt(2))
        Vector256<long> b = u.AsInt64() + Vector256.Create(SqrtHalfShiftBits);
        Vector256<double> k = ((b >>> 52) | Vector256.Create(IntegerBits)).AsDouble() - Vector256.Create(LogBias);
        Vector256<double> m = ((b & Vector256.Create(MantissaMask)) + Vector256.Create(SqrtHalfBits)).AsDouble();

        // log(1 + f) = f - (h - s (h + v R(v))), h = f^2 / 2
        Vector256<double> f = m - Vector256.Create(1.0);
        Vector256<double> s = f / (f + Vector256.Create(2.0));
        Vector256<double> v = s * s;
        Vector256<double> w = Vector256.FusedMultiplyAdd(Vector256.Create(0.14796105583425073), v, Vector256.Create(0.15314035834885809));
        w = Vector256.FusedMultiplyAdd(w, v, Vector256.Create(0.18183564865996935));
        w = Vector256.FusedMultiplyAdd(w, v, Vector256.Create(0.22222198563515938));
        w = Vector256.FusedMultiplyAdd(w, v, Vector256.Create(0.28571428742474353));
        w = Vector256.FusedMultiplyAdd(w, v, Vector256.Create(0.39999999999414326));
        w = Vector256.FusedMultiplyAdd(w, v, Vector256.Create(0.6666666666666734));
        w = w * v;
        Vector256<double> h = Vector256.Create(0.5) * f * f;
        c = Vector256.FusedMultiplyAdd(k, Vector256.Create(Ln2Low), Vector256.FusedMultiplyAdd(s, h + w, c));
        Vector256<double> log = Vector256.FusedMultiplyAdd(k, Vector256.Create(Ln2High), f - (h - c));

        // What is tiny, infinite, not above -1, or NaN.
        log = Vector256.ConditionalSelect(Vector256.LessThan(Vector256.Abs(x), Vector256.Create(5E-17)), x, log);
        log = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(Infinity)), log, x);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(x, Vector256.Create(-1.0)), log, Vector256.ConditionalSelect(Vector256.Equals(x, Vector256.Create(-1.0)), Vector256.Create(-Infinity), Vector256.Create(NotANumber)));
    }

    /// <summary>log(1 + x) of one <c>double</c>, accurate near 0; at most 1.5 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Log1p(double x)
    {
        // 1 + x = u + c exactly
        double u = 1.0 + x;
        double c = (x - (u - 1.0)) / u;

        // u = 2^k (1 + f), 1 + f in [sqrt(1/2), sqrt(2))
        long b = BitConverter.DoubleToInt64Bits(u) + SqrtHalfShiftBits;
        double k = BitConverter.Int64BitsToDouble((b >>> 52) | IntegerBits) - LogBias;
        double m = BitConverter.Int64BitsToDouble((b & MantissaMask) + SqrtHalfBits);

        // log(1 + f) = f - (h - s (h + v R(v))), h = f^2 / 2
        double f = m - 1.0;
        double s = f / (f + 2.0);
        double v = s * s;
        double w = Math.FusedMultiplyAdd(0.14796105583425073, v, 0.15314035834885809);
        w = Math.FusedMultiplyAdd(w, v, 0.18183564865996935);
        w = Math.FusedMultiplyAdd(w, v, 0.22222198563515938);
        w = Math.FusedMultiplyAdd(w, v, 0.28571428742474353);
        w = Math.FusedMultiplyAdd(w, v, 0.39999999999414326);
        w = Math.FusedMultiplyAdd(w, v, 0.6666666666666734);
        w = w * v;
        double h = 0.5 * f * f;
        c = Math.FusedMultiplyAdd(k, Ln2Low, Math.FusedMultiplyAdd(s, h + w, c));
        double log = Math.FusedMultiplyAdd(k, Ln2High, f - (h - c));

        // What is tiny, infinite, not above -1, or NaN.
        log = Math.Abs(x) < 5E-17 ? x : log;
        log = x < Infinity ? log : x;
        return x > -1.0 ? log : x == -1.0 ? -Infinity : NotANumber;
    }
}
