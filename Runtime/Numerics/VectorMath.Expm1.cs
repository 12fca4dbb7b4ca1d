using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>eˣ − 1 of eight <c>double</c> lanes, accurate near 0; at most 2.5 ulp.</summary>
    /// <remarks>
    /// x = n ln 2 + r, result 2ⁿ (r + r² q(r)) + (2ⁿ − 1), with q as in <see cref="Exp(double)"/>.
    /// Odd to first order: ±0 and subnormal x are returned as they are.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Expm1(Vector512<double> x)
    {
        Vector512<double> a = Vector512.MinNative(Vector512.Create(ExpHighest), Vector512.MaxNative(Vector512.Create(-40.0), x));

        // x = n ln 2 + r, |r| <= ln 2 / 2
        Vector512<double> z = Vector512.FusedMultiplyAdd(a, Vector512.Create(InverseLn2), Vector512.Create(RoundingShift));
        Vector512<double> n = z - Vector512.Create(RoundingShift);
        Vector512<double> g = Vector512.FusedMultiplyAdd(n, Vector512.Create(-Ln2High), a);
        Vector512<double> r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-Ln2Low), g);

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

        // Half of the result (s - 1/2) + s g + s t with s = 2^(n-1), since 2^1024 is not representable; the exact g keeps the rounding of r out.
        Vector512<double> t = Vector512.FusedMultiplyAdd(n, Vector512.Create(-Ln2Low), u * q);
        Vector512<double> s = ((z.AsInt64() << 52) + Vector512.Create(PowerMinus1Bits)).AsDouble();
        Vector512<double> e = Vector512.FusedMultiplyAdd(s, t, Vector512.FusedMultiplyAdd(s, g, s - Vector512.Create(0.5)));
        return Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), Vector512.Create(1E-300)), x, e + e);
    }

    /// <summary>eˣ − 1 of four <c>double</c> lanes, accurate near 0; at most 2.5 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Expm1(Vector256<double> x)
    {
        Vector256<double> a = Vector256.MinNative(Vector256.Create(ExpHighest), Vector256.MaxNative(Vector256.Create(-40.0), x));

        // x = n ln 2 + r, |r| <= ln 2 / 2
        Vector256<double> z = Vector256.FusedMultiplyAdd(a, Vector256.Create(InverseLn2), Vector256.Create(RoundingShift));
        Vector256<double> n = z - Vector256.Create(RoundingShift);
        Vector256<double> g = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Ln2High), a);
        Vector256<double> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Ln2Low), g);

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

        // Half of the result (s - 1/2) + s g + s t with s = 2^(n-1), since 2^1024 is not representable; the exact g keeps the rounding of r out.
        Vector256<double> t = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Ln2Low), u * q);
        Vector256<double> s = ((z.AsInt64() << 52) + Vector256.Create(PowerMinus1Bits)).AsDouble();
        Vector256<double> e = Vector256.FusedMultiplyAdd(s, t, Vector256.FusedMultiplyAdd(s, g, s - Vector256.Create(0.5)));
        return Vector256.ConditionalSelect(Vector256.LessThan(Vector256.Abs(x), Vector256.Create(1E-300)), x, e + e);
    }

    /// <summary>eˣ − 1 of one <c>double</c>, accurate near 0; at most 2.5 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Expm1(double x)
    {
        double a = double.MinNative(ExpHighest, double.MaxNative(-40.0, x));

        // x = n ln 2 + r, |r| <= ln 2 / 2
        double z = Math.FusedMultiplyAdd(a, InverseLn2, RoundingShift);
        double n = z - RoundingShift;
        double g = Math.FusedMultiplyAdd(n, -Ln2High, a);
        double r = Math.FusedMultiplyAdd(n, -Ln2Low, g);

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

        // Half of the result (s - 1/2) + s g + s t with s = 2^(n-1), since 2^1024 is not representable; the exact g keeps the rounding of r out.
        double t = Math.FusedMultiplyAdd(n, -Ln2Low, u * q);
        double s = BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(z) << 52) + PowerMinus1Bits);
        double e = Math.FusedMultiplyAdd(s, t, Math.FusedMultiplyAdd(s, g, s - 0.5));
        return Math.Abs(x) < 1E-300 ? x : e + e;
    }
}
