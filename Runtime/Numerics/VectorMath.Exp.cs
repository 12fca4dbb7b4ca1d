using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>eˣ of eight <c>double</c> lanes; at most 2 ulp.</summary>
    /// <remarks>
    /// x = n ln 2 + r, eˣ = 2ⁿ (1 + r + r² q(r)), q a minimax polynomial of degree 9 (relative error 2.4e-17).
    /// Above 709.78 the result is +∞; below −708.4 it is subnormal, below −745.2 it is 0; NaN stays NaN.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp(Vector512<double> x)
    {
        // NaN passes MinNative and MaxNative when it is the second operand.
        Vector512<double> a = Vector512.MinNative(Vector512.Create(ExpHighest), Vector512.MaxNative(Vector512.Create(ExpLowest), x));

        // x = n ln 2 + r, |r| <= ln 2 / 2
        Vector512<double> z = Vector512.FusedMultiplyAdd(a, Vector512.Create(InverseLn2), Vector512.Create(RoundingShift));
        Vector512<double> n = z - Vector512.Create(RoundingShift);
        Vector512<double> r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-Ln2High), a);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-Ln2Low), r);

        // q(r) = (exp r - 1 - r) / r^2
        Vector512<double> u = r * r;
        Vector512<double> q = Vector512.FusedMultiplyAdd(Vector512.Create(2.5045900339841503E-08), r, Vector512.Create(2.762222103739765E-07));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(2.755742508550383E-06));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(2.4801516362077942E-05));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(0.00019841269709322608));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(0.001388888892049866));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(0.008333333333388397));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(0.04166666666662));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(0.16666666666666602));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(0.5));
        Vector512<double> t = Vector512.FusedMultiplyAdd(u, q, r);

        // 2^n as s * scale, since n runs from -1076 to 1024 and that is more than one exponent field holds: s = 2^(n+63) for negative a, else 2^(n-1).
        Vector512<long> bias = ((a.AsInt64() & Vector512.Create(SignMask)) >>> 5) + Vector512.Create(PowerMinus1Bits);
        Vector512<double> s = ((z.AsInt64() << 52) + bias).AsDouble();
        Vector512<double> scale = (Vector512.Create(TwiceOneBits) - bias).AsDouble();
        return Vector512.FusedMultiplyAdd(s, t, s) * scale;
    }

    /// <summary>eˣ of four <c>double</c> lanes; at most 2 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Exp(Vector256<double> x)
    {
        // NaN passes MinNative and MaxNative when it is the second operand.
        Vector256<double> a = Vector256.MinNative(Vector256.Create(ExpHighest), Vector256.MaxNative(Vector256.Create(ExpLowest), x));

        // x = n ln 2 + r, |r| <= ln 2 / 2
        Vector256<double> z = Vector256.FusedMultiplyAdd(a, Vector256.Create(InverseLn2), Vector256.Create(RoundingShift));
        Vector256<double> n = z - Vector256.Create(RoundingShift);
        Vector256<double> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Ln2High), a);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Ln2Low), r);

        // q(r) = (exp r - 1 - r) / r^2
        Vector256<double> u = r * r;
        Vector256<double> q = Vector256.FusedMultiplyAdd(Vector256.Create(2.5045900339841503E-08), r, Vector256.Create(2.762222103739765E-07));
        q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(2.755742508550383E-06));
        q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(2.4801516362077942E-05));
        q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(0.00019841269709322608));
        q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(0.001388888892049866));
        q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(0.008333333333388397));
        q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(0.04166666666662));
        q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(0.16666666666666602));
        q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(0.5));
        Vector256<double> t = Vector256.FusedMultiplyAdd(u, q, r);

        // 2^n as s * scale, since n runs from -1076 to 1024 and that is more than one exponent field holds: s = 2^(n+63) for negative a, else 2^(n-1).
        Vector256<long> bias = ((a.AsInt64() & Vector256.Create(SignMask)) >>> 5) + Vector256.Create(PowerMinus1Bits);
        Vector256<double> s = ((z.AsInt64() << 52) + bias).AsDouble();
        Vector256<double> scale = (Vector256.Create(TwiceOneBits) - bias).AsDouble();
        return Vector256.FusedMultiplyAdd(s, t, s) * scale;
    }

    /// <summary>eˣ of one <c>double</c>; at most 2 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Exp(double x)
    {
        // NaN passes MinNative and MaxNative when it is the second operand.
        double a = double.MinNative(ExpHighest, double.MaxNative(ExpLowest, x));

        // x = n ln 2 + r, |r| <= ln 2 / 2
        double z = Math.FusedMultiplyAdd(a, InverseLn2, RoundingShift);
        double n = z - RoundingShift;
        double r = Math.FusedMultiplyAdd(n, -Ln2High, a);
        r = Math.FusedMultiplyAdd(n, -Ln2Low, r);

        // q(r) = (exp r - 1 - r) / r^2
        double u = r * r;
        double q = Math.FusedMultiplyAdd(2.5045900339841503E-08, r, 2.762222103739765E-07);
        q = Math.FusedMultiplyAdd(q, r, 2.755742508550383E-06);
        q = Math.FusedMultiplyAdd(q, r, 2.4801516362077942E-05);
        q = Math.FusedMultiplyAdd(q, r, 0.00019841269709322608);
        q = Math.FusedMultiplyAdd(q, r, 0.001388888892049866);
        q = Math.FusedMultiplyAdd(q, r, 0.008333333333388397);
        q = Math.FusedMultiplyAdd(q, r, 0.04166666666662);
        q = Math.FusedMultiplyAdd(q, r, 0.16666666666666602);
        q = Math.FusedMultiplyAdd(q, r, 0.5);
        double t = Math.FusedMultiplyAdd(u, q, r);

        // 2^n as s * scale, since n runs from -1076 to 1024 and that is more than one exponent field holds: s = 2^(n+63) for negative a, else 2^(n-1).
        long bias = ((BitConverter.DoubleToInt64Bits(a) & SignMask) >>> 5) + PowerMinus1Bits;
        double s = BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(z) << 52) + bias);
        double scale = BitConverter.Int64BitsToDouble(TwiceOneBits - bias);
        return Math.FusedMultiplyAdd(s, t, s) * scale;
    }
}
