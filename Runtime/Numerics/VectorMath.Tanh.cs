using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>tanh x of eight <c>double</c> lanes; at most 2.5 ulp, exactly odd, |tanh x| ≤ 1.</summary>
    /// <remarks>
    /// tanh |x| = e / (e + 2) with e = exp(2|x|) − 1 (reduced as in <see cref="Expm1(double)"/>); the sign is put back at the end.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tanh(Vector512<double> x)
    {
        // tanh 20 rounds to 1; NaN passes MinNative as its second operand.
        Vector512<double> a = Vector512.MinNative(Vector512.Create(20.0), Vector512.Abs(x));

        // 2a = n ln 2 + r, |r| <= ln 2 / 2
        Vector512<double> z = Vector512.FusedMultiplyAdd(a, Vector512.Create(2.8853900817779268), Vector512.Create(RoundingShift));
        Vector512<double> n = z - Vector512.Create(RoundingShift);
        Vector512<double> g = Vector512.FusedMultiplyAdd(n, Vector512.Create(-Ln2High), a + a);
        Vector512<double> r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-Ln2Low), g);

        // q(r) = (exp r - 1 - r) / r^2
        Vector512<double> u = r * r, w = u * u;
        Vector512<double> q01 = Vector512.FusedMultiplyAdd(Vector512.Create(0.16666666666666602), r, Vector512.Create(0.5));
        Vector512<double> q23 = Vector512.FusedMultiplyAdd(Vector512.Create(0.008333333333388397), r, Vector512.Create(0.04166666666662));
        Vector512<double> q45 = Vector512.FusedMultiplyAdd(Vector512.Create(0.00019841269709322608), r, Vector512.Create(0.001388888892049866));
        Vector512<double> q67 = Vector512.FusedMultiplyAdd(Vector512.Create(2.755742508550383E-06), r, Vector512.Create(2.4801516362077942E-05));
        Vector512<double> q89 = Vector512.FusedMultiplyAdd(Vector512.Create(2.5045900339841503E-08), r, Vector512.Create(2.762222103739765E-07));
        Vector512<double> low = Vector512.FusedMultiplyAdd(q23, u, q01), high = Vector512.FusedMultiplyAdd(q67, u, q45);
        Vector512<double> q = Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(q89, w, high), w, low);

        // e = exp(2a) - 1 = (s - 1) + s g + s t, s = 2^n; the exact g keeps the rounding of r out of the linear term.
        Vector512<double> t = Vector512.FusedMultiplyAdd(n, Vector512.Create(-Ln2Low), u * q);
        Vector512<double> s = ((z.AsInt64() << 52) + Vector512.Create(OneBits)).AsDouble();
        Vector512<double> e = Vector512.FusedMultiplyAdd(s, t, Vector512.FusedMultiplyAdd(s, g, s - Vector512.Create(1.0)));
        return Vector512.CopySign(e / (e + Vector512.Create(2.0)), x);
    }

    /// <summary>tanh x of four <c>double</c> lanes; at most 2.5 ulp, exactly odd, |tanh x| ≤ 1. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Tanh(Vector256<double> x)
    {
        // tanh 20 rounds to 1; NaN passes MinNative as its second operand.
        Vector256<double> a = Vector256.MinNative(Vector256.Create(20.0), Vector256.Abs(x));

        // 2a = n ln 2 + r, |r| <= ln 2 / 2
        Vector256<double> z = Vector256.FusedMultiplyAdd(a, Vector256.Create(2.8853900817779268), Vector256.Create(RoundingShift));
        Vector256<double> n = z - Vector256.Create(RoundingShift);
        Vector256<double> g = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Ln2High), a + a);
        Vector256<double> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Ln2Low), g);

        // q(r) = (exp r - 1 - r) / r^2
        Vector256<double> u = r * r, w = u * u;
        Vector256<double> q01 = Vector256.FusedMultiplyAdd(Vector256.Create(0.16666666666666602), r, Vector256.Create(0.5));
        Vector256<double> q23 = Vector256.FusedMultiplyAdd(Vector256.Create(0.008333333333388397), r, Vector256.Create(0.04166666666662));
        Vector256<double> q45 = Vector256.FusedMultiplyAdd(Vector256.Create(0.00019841269709322608), r, Vector256.Create(0.001388888892049866));
        Vector256<double> q67 = Vector256.FusedMultiplyAdd(Vector256.Create(2.755742508550383E-06), r, Vector256.Create(2.4801516362077942E-05));
        Vector256<double> q89 = Vector256.FusedMultiplyAdd(Vector256.Create(2.5045900339841503E-08), r, Vector256.Create(2.762222103739765E-07));
        Vector256<double> low = Vector256.FusedMultiplyAdd(q23, u, q01), high = Vector256.FusedMultiplyAdd(q67, u, q45);
        Vector256<double> q = Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(q89, w, high), w, low);

        // e = exp(2a) - 1 = (s - 1) + s g + s t, s = 2^n; the exact g keeps the rounding of r out of the linear term.
        Vector256<double> t = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Ln2Low), u * q);
        Vector256<double> s = ((z.AsInt64() << 52) + Vector256.Create(OneBits)).AsDouble();
        Vector256<double> e = Vector256.FusedMultiplyAdd(s, t, Vector256.FusedMultiplyAdd(s, g, s - Vector256.Create(1.0)));
        return Vector256.CopySign(e / (e + Vector256.Create(2.0)), x);
    }

    /// <summary>tanh x of one <c>double</c>; at most 2.5 ulp, exactly odd, |tanh x| ≤ 1. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Tanh(double x)
    {
        // tanh 20 rounds to 1; NaN passes MinNative as its second operand.
        double a = double.MinNative(20.0, Math.Abs(x));

        // 2a = n ln 2 + r, |r| <= ln 2 / 2
        double z = Math.FusedMultiplyAdd(a, 2.8853900817779268, RoundingShift);
        double n = z - RoundingShift;
        double g = Math.FusedMultiplyAdd(n, -Ln2High, a + a);
        double r = Math.FusedMultiplyAdd(n, -Ln2Low, g);

        // q(r) = (exp r - 1 - r) / r^2
        double u = r * r, w = u * u;
        double q01 = Math.FusedMultiplyAdd(0.16666666666666602, r, 0.5);
        double q23 = Math.FusedMultiplyAdd(0.008333333333388397, r, 0.04166666666662);
        double q45 = Math.FusedMultiplyAdd(0.00019841269709322608, r, 0.001388888892049866);
        double q67 = Math.FusedMultiplyAdd(2.755742508550383E-06, r, 2.4801516362077942E-05);
        double q89 = Math.FusedMultiplyAdd(2.5045900339841503E-08, r, 2.762222103739765E-07);
        double low = Math.FusedMultiplyAdd(q23, u, q01), high = Math.FusedMultiplyAdd(q67, u, q45);
        double q = Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(q89, w, high), w, low);

        // e = exp(2a) - 1 = (s - 1) + s g + s t, s = 2^n; the exact g keeps the rounding of r out of the linear term.
        double t = Math.FusedMultiplyAdd(n, -Ln2Low, u * q);
        double s = BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(z) << 52) + OneBits);
        double e = Math.FusedMultiplyAdd(s, t, Math.FusedMultiplyAdd(s, g, s - 1.0));
        return Math.CopySign(e / (e + 2.0), x);
    }
}
