using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>Natural logarithm of eight <c>double</c> lanes; at most 1.5 ulp.</summary>
    /// <remarks>
    /// x = 2ᵏ (1 + f), 1 + f in [√½, √2); with s = f / (2 + f), log(1 + f) = f − f²/2 + s (f²/2 + s² R(s²)), R minimax of degree 6 (relative error 1.2e-18).
    /// log 0 = −∞, log of a negative number is NaN, log +∞ = +∞; subnormal x are scaled by 2⁵⁴ first.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log(Vector512<double> x)
    {
        // Subnormal numbers are brought into the normal range.
        Vector512<double> tiny = Vector512.LessThan(x, Vector512.Create(SmallestNormal));
        Vector512<double> y = Vector512.ConditionalSelect(tiny, x * Vector512.Create(Power54), x);

        // y = 2^k (1 + f), 1 + f in [sqrt(1/2), sqrt(2))
        Vector512<long> b = y.AsInt64() + Vector512.Create(SqrtHalfShiftBits);
        Vector512<double> k = ((b >>> 52) | Vector512.Create(IntegerBits)).AsDouble() - Vector512.ConditionalSelect(tiny, Vector512.Create(LogBias54), Vector512.Create(LogBias));
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
        Vector512<double> c = Vector512.FusedMultiplyAdd(k, Vector512.Create(Ln2Low), s * (h + w));
        Vector512<double> log = Vector512.FusedMultiplyAdd(k, Vector512.Create(Ln2High), f - (h - c));

        // What is not positive and finite: 0, negative, infinity, NaN.
        log = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(Infinity)), log, x);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512.Create(0.0)), log, Vector512.ConditionalSelect(Vector512.Equals(x, Vector512.Create(0.0)), Vector512.Create(-Infinity), Vector512.Create(NotANumber)));
    }

    /// <summary>Natural logarithm of four <c>double</c> lanes; at most 1.5 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log(Vector256<double> x)
    {
        // Subnormal numbers are brought into the normal range.
        Vector256<double> tiny = Vector256.LessThan(x, Vector256.Create(SmallestNormal));
        Vector256<double> y = Vector256.ConditionalSelect(tiny, x * Vector256.Create(Power54), x);

        // y = 2^k (1 + f), 1 + f in [sqrt(1/2), sqrt(2))
        Vector256<long> b = y.AsInt64() + Vector256.Create(SqrtHalfShiftBits);
        Vector256<double> k = ((b >>> 52) | Vector256.Create(IntegerBits)).AsDouble() - Vector256.ConditionalSelect(tiny, Vector256.Create(LogBias54), Vector256.Create(LogBias));
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
        Vector256<double> c = Vector256.FusedMultiplyAdd(k, Vector256.Create(Ln2Low), s * (h + w));
        Vector256<double> log = Vector256.FusedMultiplyAdd(k, Vector256.Create(Ln2High), f - (h - c));

        // What is not positive and finite: 0, negative, infinity, NaN.
        log = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(Infinity)), log, x);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(x, Vector256.Create(0.0)), log, Vector256.ConditionalSelect(Vector256.Equals(x, Vector256.Create(0.0)), Vector256.Create(-Infinity), Vector256.Create(NotANumber)));
    }

    /// <summary>Natural logarithm of one <c>double</c>; at most 1.5 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Log(double x)
    {
        // Subnormal numbers are brought into the normal range.
        bool tiny = x < SmallestNormal;
        double y = tiny ? x * Power54 : x;

        // y = 2^k (1 + f), 1 + f in [sqrt(1/2), sqrt(2))
        long b = BitConverter.DoubleToInt64Bits(y) + SqrtHalfShiftBits;
        double k = BitConverter.Int64BitsToDouble((b >>> 52) | IntegerBits) - (tiny ? LogBias54 : LogBias);
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
        double c = Math.FusedMultiplyAdd(k, Ln2Low, s * (h + w));
        double log = Math.FusedMultiplyAdd(k, Ln2High, f - (h - c));

        // What is not positive and finite: 0, negative, infinity, NaN.
        log = x < Infinity ? log : x;
        return x > 0.0 ? log : x == 0.0 ? -Infinity : NotANumber;
    }
}
