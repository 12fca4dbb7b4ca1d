using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    private const long PowerMinus2Bits = (1023L - 2) << 52;

    /// <summary>cosh x of eight <c>double</c> lanes; at most 2 ulp, exactly even.</summary>
    /// <remarks>
    /// 2 (w + 1/(16 w)) with w = e^|x| / 4, q as in <see cref="Exp(double)"/>; overflows only where the result does, at |x| = 710.48.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Cosh(Vector512<double> x)
    {
        // NaN passes MinNative as its second operand.
        Vector512<double> a = Vector512.MinNative(Vector512.Create(710.5), Vector512.Abs(x));

        // |x| = n ln 2 + r, |r| <= ln 2 / 2
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

        // w = exp(|x|) / 4
        Vector512<double> s = ((z.AsInt64() << 52) + Vector512.Create(PowerMinus2Bits)).AsDouble();
        Vector512<double> w = Vector512.FusedMultiplyAdd(s, t, s);
        Vector512<double> y = w + Vector512.Create(0.0625) / w;
        return y + y;
    }

    /// <summary>cosh x of four <c>double</c> lanes; at most 2 ulp, exactly even. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Cosh(Vector256<double> x)
    {
        // NaN passes MinNative as its second operand.
        Vector256<double> a = Vector256.MinNative(Vector256.Create(710.5), Vector256.Abs(x));

        // |x| = n ln 2 + r, |r| <= ln 2 / 2
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

        // w = exp(|x|) / 4
        Vector256<double> s = ((z.AsInt64() << 52) + Vector256.Create(PowerMinus2Bits)).AsDouble();
        Vector256<double> w = Vector256.FusedMultiplyAdd(s, t, s);
        Vector256<double> y = w + Vector256.Create(0.0625) / w;
        return y + y;
    }

    /// <summary>cosh x of one <c>double</c>; at most 2 ulp, exactly even. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Cosh(double x)
    {
        // NaN passes MinNative as its second operand.
        double a = double.MinNative(710.5, Math.Abs(x));

        // |x| = n ln 2 + r, |r| <= ln 2 / 2
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

        // w = exp(|x|) / 4
        double s = BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(z) << 52) + PowerMinus2Bits);
        double w = Math.FusedMultiplyAdd(s, t, s);
        double y = w + 0.0625 / w;
        return y + y;
    }
}
