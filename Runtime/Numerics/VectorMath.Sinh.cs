using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>sinh x of eight <c>double</c> lanes; at most 2 ulp, exactly odd.</summary>
    /// <remarks>
    /// |x| ≤ 1: x + x³ S(x²), S minimax of degree 7 (relative error 7e-23). Beyond: 2 (w − 1/(16 w)) with w = e^|x| / 4, q as in <see cref="Exp(double)"/>,
    /// which overflows only where the result does, at |x| = 710.48.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sinh(Vector512<double> x)
    {
        Vector512<double> a = Vector512.Abs(x);
        Vector512<double> c = Vector512.MinNative(Vector512.Create(710.5), a);

        // |x| = n ln 2 + r, |r| <= ln 2 / 2
        Vector512<double> z = Vector512.FusedMultiplyAdd(c, Vector512.Create(InverseLn2), Vector512.Create(RoundingShift));
        Vector512<double> n = z - Vector512.Create(RoundingShift);
        Vector512<double> r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-Ln2High), c);
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
        Vector512<double> y = w - Vector512.Create(0.0625) / w;

        // x + x v S(v), v = x^2
        Vector512<double> v = a * a;
        Vector512<double> p = Vector512.FusedMultiplyAdd(Vector512.Create(2.8483935305201105E-15), v, Vector512.Create(7.646476578105526E-13));
        p = Vector512.FusedMultiplyAdd(p, v, Vector512.Create(1.6059050701911612E-10));
        p = Vector512.FusedMultiplyAdd(p, v, Vector512.Create(2.50521083456784E-08));
        p = Vector512.FusedMultiplyAdd(p, v, Vector512.Create(2.7557319224120054E-06));
        p = Vector512.FusedMultiplyAdd(p, v, Vector512.Create(0.00019841269841269592));
        p = Vector512.FusedMultiplyAdd(p, v, Vector512.Create(0.008333333333333333));
        p = Vector512.FusedMultiplyAdd(p, v, Vector512.Create(0.16666666666666666));
        return Vector512.ConditionalSelect(Vector512.Create(-0.0), x, Vector512.ConditionalSelect(Vector512.GreaterThan(a, Vector512.Create(1.0)), y + y, Vector512.FusedMultiplyAdd(a * v, p, a)));
    }

    /// <summary>sinh x of four <c>double</c> lanes; at most 2 ulp, exactly odd. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sinh(Vector256<double> x)
    {
        Vector256<double> a = Vector256.Abs(x);
        Vector256<double> c = Vector256.MinNative(Vector256.Create(710.5), a);

        // |x| = n ln 2 + r, |r| <= ln 2 / 2
        Vector256<double> z = Vector256.FusedMultiplyAdd(c, Vector256.Create(InverseLn2), Vector256.Create(RoundingShift));
        Vector256<double> n = z - Vector256.Create(RoundingShift);
        Vector256<double> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Ln2High), c);
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
        Vector256<double> y = w - Vector256.Create(0.0625) / w;

        // x + x v S(v), v = x^2
        Vector256<double> v = a * a;
        Vector256<double> p = Vector256.FusedMultiplyAdd(Vector256.Create(2.8483935305201105E-15), v, Vector256.Create(7.646476578105526E-13));
        p = Vector256.FusedMultiplyAdd(p, v, Vector256.Create(1.6059050701911612E-10));
        p = Vector256.FusedMultiplyAdd(p, v, Vector256.Create(2.50521083456784E-08));
        p = Vector256.FusedMultiplyAdd(p, v, Vector256.Create(2.7557319224120054E-06));
        p = Vector256.FusedMultiplyAdd(p, v, Vector256.Create(0.00019841269841269592));
        p = Vector256.FusedMultiplyAdd(p, v, Vector256.Create(0.008333333333333333));
        p = Vector256.FusedMultiplyAdd(p, v, Vector256.Create(0.16666666666666666));
        return Vector256.ConditionalSelect(Vector256.Create(-0.0), x, Vector256.ConditionalSelect(Vector256.GreaterThan(a, Vector256.Create(1.0)), y + y, Vector256.FusedMultiplyAdd(a * v, p, a)));
    }

    /// <summary>sinh x of one <c>double</c>; at most 2 ulp, exactly odd. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sinh(double x)
    {
        double a = Math.Abs(x);
        double c = double.MinNative(710.5, a);

        // |x| = n ln 2 + r, |r| <= ln 2 / 2
        double z = Math.FusedMultiplyAdd(c, InverseLn2, RoundingShift);
        double n = z - RoundingShift;
        double r = Math.FusedMultiplyAdd(n, -Ln2High, c);
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
        double y = w - 0.0625 / w;

        // x + x v S(v), v = x^2
        double v = a * a;
        double p = Math.FusedMultiplyAdd(2.8483935305201105E-15, v, 7.646476578105526E-13);
        p = Math.FusedMultiplyAdd(p, v, 1.6059050701911612E-10);
        p = Math.FusedMultiplyAdd(p, v, 2.50521083456784E-08);
        p = Math.FusedMultiplyAdd(p, v, 2.7557319224120054E-06);
        p = Math.FusedMultiplyAdd(p, v, 0.00019841269841269592);
        p = Math.FusedMultiplyAdd(p, v, 0.008333333333333333);
        p = Math.FusedMultiplyAdd(p, v, 0.16666666666666666);
        return Math.CopySign((a > 1.0 ? y + y : Math.FusedMultiplyAdd(a * v, p, a)), x);
    }
}
