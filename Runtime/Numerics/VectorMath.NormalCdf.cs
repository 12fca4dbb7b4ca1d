using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>Distribution function of the standard normal law, Φ(x) = ½ erfc(−x/√2), of eight <c>double</c> lanes; at most 2 ulp, the left tail in full relative accuracy.</summary>
    /// <remarks>
    /// |x| ≤ ½: ½ + x G(x²), G minimax of degree 8. Beyond, Φ(−a) = exp(−a²/2) P(t) / (1 + a) for a ≥ 0, t = (a − 5)/(a + 5), P minimax of degree 22 (relative error 4.2e-18); a²/2 is taken to twice the digits.
    /// Φ(a) = 1 − Φ(−a). Below x = −37.52 the result is subnormal, below −38.49 it is 0.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> NormalCdf(Vector512<double> x)
    {
        // NaN passes MinNative as its second operand.
        Vector512<double> c = Vector512.MinNative(Vector512.Create(38.6), Vector512.Abs(x));

        // P(t) / (1 + c)
        Vector512<double> t = (c - Vector512.Create(5.0)) / (c + Vector512.Create(5.0));
        Vector512<double> p = Vector512.FusedMultiplyAdd(Vector512.Create(7.19763635607796E-10), t, Vector512.Create(3.914478285357503E-09));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(4.4102315364496704E-10));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-3.169876755058441E-08));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-2.194011957947168E-08));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(1.9844042113731824E-07));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(1.2455969939882887E-07));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-1.3096136951839603E-06));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-6.879419676596529E-08));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(9.061021112921036E-06));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-9.896554838015657E-06));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-5.3607983101690635E-05));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.00018233422884270735));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(7.791680755899582E-06));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.0016760723536110272));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.0065220006574629235));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.015170415402000351));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.024536963244379345));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.026401042966319798));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.010002352385207603));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.031030368425963715));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.09155228183400883));
        Vector512<double> h = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.46151582985003775));
        Vector512<double> d = c + Vector512.Create(1.0);
        Vector512<double> g = h / d;

        // What rounding h, d and g lost, relative to h, which is 0.46 within a seventh.
        Vector512<double> e = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.46151582985003775) - h) - g * (c - (d - Vector512.Create(1.0)));
        e = (Vector512.FusedMultiplyAdd(-g, d, h) + e) * Vector512.Create(2.17);

        // exp of minus half the square, which is taken to twice the digits: n ln 2 + r, |r| <= ln 2 / 2
        Vector512<double> v = c * (c * Vector512.Create(-0.5));
        Vector512<double> vl = Vector512.FusedMultiplyAdd(c, c * Vector512.Create(-0.5), -v);
        Vector512<double> z = Vector512.FusedMultiplyAdd(v, Vector512.Create(InverseLn2), Vector512.Create(RoundingShift));
        Vector512<double> n = z - Vector512.Create(RoundingShift);
        Vector512<double> r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-Ln2High), v);
        r = r + Vector512.FusedMultiplyAdd(n, Vector512.Create(-Ln2Low), vl);

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
        Vector512<double> w = Vector512.FusedMultiplyAdd(u, q, r);

        // 2^(n+60) is a normal number for every n that occurs; one rounding where the result is subnormal.
        Vector512<double> s = ((z.AsInt64() << 52) + Vector512.Create(Power60Bits)).AsDouble() * g;
        Vector512<double> y = Vector512.FusedMultiplyAdd(s, w + Vector512.FusedMultiplyAdd(e, w, e), s) * Vector512.Create(PowerMinus60);
        y = Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512.Create(0.0)), Vector512.Create(1.0) - y, y);

        // 1/2 + x G(v), v = x^2
        v = x * x;
        Vector512<double> m = Vector512.FusedMultiplyAdd(Vector512.Create(2.1501264205141E-09), v, Vector512.Create(-4.116941336894694E-08));
        m = Vector512.FusedMultiplyAdd(m, v, Vector512.Create(6.65954952434406E-07));
        m = Vector512.FusedMultiplyAdd(m, v, Vector512.Create(-9.444654145037427E-06));
        m = Vector512.FusedMultiplyAdd(m, v, Vector512.Create(0.00011543468743358773));
        m = Vector512.FusedMultiplyAdd(m, v, Vector512.Create(-0.001187328215471595));
        m = Vector512.FusedMultiplyAdd(m, v, Vector512.Create(0.009973557010035602));
        m = Vector512.FusedMultiplyAdd(m, v, Vector512.Create(-0.06649038006690544));
        m = Vector512.FusedMultiplyAdd(m, v, Vector512.Create(0.3989422804014327));
        return Vector512.ConditionalSelect(Vector512.LessThanOrEqual(c, Vector512.Create(0.5)), Vector512.FusedMultiplyAdd(x, m, Vector512.Create(0.5)), y);
    }

    /// <summary>Distribution function of the standard normal law, Φ(x) = ½ erfc(−x/√2), of four <c>double</c> lanes; at most 2 ulp, the left tail in full relative accuracy. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> NormalCdf(Vector256<double> x)
    {
        // NaN passes MinNative as its second operand.
        Vector256<double> c = Vector256.MinNative(Vector256.Create(38.6), Vector256.Abs(x));

        // P(t) / (1 + c)
        Vector256<double> t = (c - Vector256.Create(5.0)) / (c + Vector256.Create(5.0));
        Vector256<double> p = Vector256.FusedMultiplyAdd(Vector256.Create(7.19763635607796E-10), t, Vector256.Create(3.914478285357503E-09));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(4.4102315364496704E-10));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-3.169876755058441E-08));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-2.194011957947168E-08));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(1.9844042113731824E-07));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(1.2455969939882887E-07));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-1.3096136951839603E-06));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-6.879419676596529E-08));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(9.061021112921036E-06));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-9.896554838015657E-06));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-5.3607983101690635E-05));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.00018233422884270735));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(7.791680755899582E-06));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.0016760723536110272));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.0065220006574629235));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.015170415402000351));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.024536963244379345));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.026401042966319798));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.010002352385207603));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.031030368425963715));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.09155228183400883));
        Vector256<double> h = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.46151582985003775));
        Vector256<double> d = c + Vector256.Create(1.0);
        Vector256<double> g = h / d;

        // What rounding h, d and g lost, relative to h, which is 0.46 within a seventh.
        Vector256<double> e = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.46151582985003775) - h) - g * (c - (d - Vector256.Create(1.0)));
        e = (Vector256.FusedMultiplyAdd(-g, d, h) + e) * Vector256.Create(2.17);

        // exp of minus half the square, which is taken to twice the digits: n ln 2 + r, |r| <= ln 2 / 2
        Vector256<double> v = c * (c * Vector256.Create(-0.5));
        Vector256<double> vl = Vector256.FusedMultiplyAdd(c, c * Vector256.Create(-0.5), -v);
        Vector256<double> z = Vector256.FusedMultiplyAdd(v, Vector256.Create(InverseLn2), Vector256.Create(RoundingShift));
        Vector256<double> n = z - Vector256.Create(RoundingShift);
        Vector256<double> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Ln2High), v);
        r = r + Vector256.FusedMultiplyAdd(n, Vector256.Create(-Ln2Low), vl);

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
        Vector256<double> w = Vector256.FusedMultiplyAdd(u, q, r);

        // 2^(n+60) is a normal number for every n that occurs; one rounding where the result is subnormal.
        Vector256<double> s = ((z.AsInt64() << 52) + Vector256.Create(Power60Bits)).AsDouble() * g;
        Vector256<double> y = Vector256.FusedMultiplyAdd(s, w + Vector256.FusedMultiplyAdd(e, w, e), s) * Vector256.Create(PowerMinus60);
        y = Vector256.ConditionalSelect(Vector256.GreaterThan(x, Vector256.Create(0.0)), Vector256.Create(1.0) - y, y);

        // 1/2 + x G(v), v = x^2
        v = x * x;
        Vector256<double> m = Vector256.FusedMultiplyAdd(Vector256.Create(2.1501264205141E-09), v, Vector256.Create(-4.116941336894694E-08));
        m = Vector256.FusedMultiplyAdd(m, v, Vector256.Create(6.65954952434406E-07));
        m = Vector256.FusedMultiplyAdd(m, v, Vector256.Create(-9.444654145037427E-06));
        m = Vector256.FusedMultiplyAdd(m, v, Vector256.Create(0.00011543468743358773));
        m = Vector256.FusedMultiplyAdd(m, v, Vector256.Create(-0.001187328215471595));
        m = Vector256.FusedMultiplyAdd(m, v, Vector256.Create(0.009973557010035602));
        m = Vector256.FusedMultiplyAdd(m, v, Vector256.Create(-0.06649038006690544));
        m = Vector256.FusedMultiplyAdd(m, v, Vector256.Create(0.3989422804014327));
        return Vector256.ConditionalSelect(Vector256.LessThanOrEqual(c, Vector256.Create(0.5)), Vector256.FusedMultiplyAdd(x, m, Vector256.Create(0.5)), y);
    }

    /// <summary>Distribution function of the standard normal law, Φ(x) = ½ erfc(−x/√2), of one <c>double</c>; at most 2 ulp, the left tail in full relative accuracy. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double NormalCdf(double x)
    {
        // NaN passes MinNative as its second operand.
        double c = double.MinNative(38.6, Math.Abs(x));

        // P(t) / (1 + c)
        double t = (c - 5.0) / (c + 5.0);
        double p = Math.FusedMultiplyAdd(7.19763635607796E-10, t, 3.914478285357503E-09);
        p = Math.FusedMultiplyAdd(p, t, 4.4102315364496704E-10);
        p = Math.FusedMultiplyAdd(p, t, -3.169876755058441E-08);
        p = Math.FusedMultiplyAdd(p, t, -2.194011957947168E-08);
        p = Math.FusedMultiplyAdd(p, t, 1.9844042113731824E-07);
        p = Math.FusedMultiplyAdd(p, t, 1.2455969939882887E-07);
        p = Math.FusedMultiplyAdd(p, t, -1.3096136951839603E-06);
        p = Math.FusedMultiplyAdd(p, t, -6.879419676596529E-08);
        p = Math.FusedMultiplyAdd(p, t, 9.061021112921036E-06);
        p = Math.FusedMultiplyAdd(p, t, -9.896554838015657E-06);
        p = Math.FusedMultiplyAdd(p, t, -5.3607983101690635E-05);
        p = Math.FusedMultiplyAdd(p, t, 0.00018233422884270735);
        p = Math.FusedMultiplyAdd(p, t, 7.791680755899582E-06);
        p = Math.FusedMultiplyAdd(p, t, -0.0016760723536110272);
        p = Math.FusedMultiplyAdd(p, t, 0.0065220006574629235);
        p = Math.FusedMultiplyAdd(p, t, -0.015170415402000351);
        p = Math.FusedMultiplyAdd(p, t, 0.024536963244379345);
        p = Math.FusedMultiplyAdd(p, t, -0.026401042966319798);
        p = Math.FusedMultiplyAdd(p, t, 0.010002352385207603);
        p = Math.FusedMultiplyAdd(p, t, 0.031030368425963715);
        p = Math.FusedMultiplyAdd(p, t, -0.09155228183400883);
        double h = Math.FusedMultiplyAdd(p, t, 0.46151582985003775);
        double d = c + 1.0;
        double g = h / d;

        // What rounding h, d and g lost, relative to h, which is 0.46 within a seventh.
        double e = Math.FusedMultiplyAdd(p, t, 0.46151582985003775 - h) - g * (c - (d - 1.0));
        e = (Math.FusedMultiplyAdd(-g, d, h) + e) * 2.17;

        // exp of minus half the square, which is taken to twice the digits: n ln 2 + r, |r| <= ln 2 / 2
        double v = c * (c * -0.5);
        double vl = Math.FusedMultiplyAdd(c, c * -0.5, -v);
        double z = Math.FusedMultiplyAdd(v, InverseLn2, RoundingShift);
        double n = z - RoundingShift;
        double r = Math.FusedMultiplyAdd(n, -Ln2High, v);
        r = r + Math.FusedMultiplyAdd(n, -Ln2Low, vl);

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
        double w = Math.FusedMultiplyAdd(u, q, r);

        // 2^(n+60) is a normal number for every n that occurs; one rounding where the result is subnormal.
        double s = BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(z) << 52) + Power60Bits) * g;
        double y = Math.FusedMultiplyAdd(s, w + Math.FusedMultiplyAdd(e, w, e), s) * PowerMinus60;
        y = x > 0.0 ? 1.0 - y : y;

        // 1/2 + x G(v), v = x^2
        v = x * x;
        double m = Math.FusedMultiplyAdd(2.1501264205141E-09, v, -4.116941336894694E-08);
        m = Math.FusedMultiplyAdd(m, v, 6.65954952434406E-07);
        m = Math.FusedMultiplyAdd(m, v, -9.444654145037427E-06);
        m = Math.FusedMultiplyAdd(m, v, 0.00011543468743358773);
        m = Math.FusedMultiplyAdd(m, v, -0.001187328215471595);
        m = Math.FusedMultiplyAdd(m, v, 0.009973557010035602);
        m = Math.FusedMultiplyAdd(m, v, -0.06649038006690544);
        m = Math.FusedMultiplyAdd(m, v, 0.3989422804014327);
        return c <= 0.5 ? Math.FusedMultiplyAdd(x, m, 0.5) : y;
    }
}
