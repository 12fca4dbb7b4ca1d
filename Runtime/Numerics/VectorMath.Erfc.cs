using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>Complementary error function 1 − erf x of eight <c>double</c> lanes; at most 2 ulp, the right tail in full relative accuracy.</summary>
    /// <remarks>
    /// |x| ≤ ½: 1 − x − x E(x²), E minimax of degree 8. Beyond, erfc a = exp(−a²) P(t) / (1 + 2a), t = (a − 3)/(a + 3), P minimax of degree 22 (relative error 2.4e-17),
    /// after Shepherd and Laframboise (1981); a² is taken to twice the digits, and erfc(−a) = 2 − erfc a. From x = 26.55 on the result is subnormal, from 27.23 on it is 0.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Erfc(Vector512<double> x)
    {
        // NaN passes MinNative as its second operand.
        Vector512<double> c = Vector512.MinNative(Vector512.Create(27.3), Vector512.Abs(x));

        // P(t) / (1 + 2c)
        Vector512<double> t = (c - Vector512.Create(3.0)) / (c + Vector512.Create(3.0));
        Vector512<double> p = Vector512.FusedMultiplyAdd(Vector512.Create(-3.975335240702232E-09), t, Vector512.Create(-7.948146799188058E-09));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(3.2487857640429796E-08));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(9.005599534282624E-08));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-1.3116325380062508E-07));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-6.024783223262507E-07));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(3.497292506576377E-07));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(3.462025083303216E-06));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-7.284167939618659E-07));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-2.0095688812785916E-05));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(4.9486085819441335E-06));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.00012509786795685698));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.00010515963803139157));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.000779831984331505));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.0018886903399003392));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.002529391782153186));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.023770514917206262));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.06830802734619168));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.11927366341536948));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.1296451587026941));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.04756229435344965));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.1356211061245806));
        Vector512<double> h = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(1.2530080582697296));
        Vector512<double> d = Vector512.FusedMultiplyAdd(c, Vector512.Create(2.0), Vector512.Create(1.0));
        Vector512<double> g = h / d;

        // What rounding h, d and g lost, relative to h, which is 1.16 within a seventh.
        Vector512<double> e = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(1.2530080582697296) - h) - g * Vector512.FusedMultiplyAdd(c, Vector512.Create(2.0), Vector512.Create(1.0) - d);
        e = (Vector512.FusedMultiplyAdd(-g, d, h) + e) * Vector512.Create(0.86);

        // exp of minus the square, which is taken to twice the digits: n ln 2 + r, |r| <= ln 2 / 2
        Vector512<double> v = -(c * c);
        Vector512<double> vl = Vector512.FusedMultiplyAdd(-c, c, -v);
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
        y = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(0.0)), Vector512.Create(2.0) - y, y);

        // 1 - x - x E(v), v = x^2
        v = x * x;
        Vector512<double> m = Vector512.FusedMultiplyAdd(Vector512.Create(1.4726897879477318E-06), v, Vector512.Create(-1.4845952533043799E-05));
        m = Vector512.FusedMultiplyAdd(m, v, Vector512.Create(0.00012053339321401695));
        m = Vector512.FusedMultiplyAdd(m, v, Vector512.Create(-0.0008548297842497417));
        m = Vector512.FusedMultiplyAdd(m, v, Vector512.Create(0.0052239773740628955));
        m = Vector512.FusedMultiplyAdd(m, v, Vector512.Create(-0.026866170632954243));
        m = Vector512.FusedMultiplyAdd(m, v, Vector512.Create(0.11283791670925561));
        m = Vector512.FusedMultiplyAdd(m, v, Vector512.Create(-0.37612638903183476));
        m = Vector512.FusedMultiplyAdd(m, v, Vector512.Create(0.12837916709551256));
        m = Vector512.Create(1.0) - Vector512.FusedMultiplyAdd(x, m, x);
        return Vector512.ConditionalSelect(Vector512.LessThanOrEqual(c, Vector512.Create(0.5)), m, y);
    }

    /// <summary>Complementary error function 1 − erf x of four <c>double</c> lanes; at most 2 ulp, the right tail in full relative accuracy. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Erfc(Vector256<double> x)
    {
        // NaN passes MinNative as its second operand.
        Vector256<double> c = Vector256.MinNative(Vector256.Create(27.3), Vector256.Abs(x));

        // P(t) / (1 + 2c)
        Vector256<double> t = (c - Vector256.Create(3.0)) / (c + Vector256.Create(3.0));
        Vector256<double> p = Vector256.FusedMultiplyAdd(Vector256.Create(-3.975335240702232E-09), t, Vector256.Create(-7.948146799188058E-09));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(3.2487857640429796E-08));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(9.005599534282624E-08));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-1.3116325380062508E-07));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-6.024783223262507E-07));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(3.497292506576377E-07));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(3.462025083303216E-06));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-7.284167939618659E-07));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-2.0095688812785916E-05));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(4.9486085819441335E-06));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.00012509786795685698));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.00010515963803139157));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.000779831984331505));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.0018886903399003392));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.002529391782153186));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.023770514917206262));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.06830802734619168));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.11927366341536948));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.1296451587026941));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.04756229435344965));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.1356211061245806));
        Vector256<double> h = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(1.2530080582697296));
        Vector256<double> d = Vector256.FusedMultiplyAdd(c, Vector256.Create(2.0), Vector256.Create(1.0));
        Vector256<double> g = h / d;

        // What rounding h, d and g lost, relative to h, which is 1.16 within a seventh.
        Vector256<double> e = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(1.2530080582697296) - h) - g * Vector256.FusedMultiplyAdd(c, Vector256.Create(2.0), Vector256.Create(1.0) - d);
        e = (Vector256.FusedMultiplyAdd(-g, d, h) + e) * Vector256.Create(0.86);

        // exp of minus the square, which is taken to twice the digits: n ln 2 + r, |r| <= ln 2 / 2
        Vector256<double> v = -(c * c);
        Vector256<double> vl = Vector256.FusedMultiplyAdd(-c, c, -v);
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
        y = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(0.0)), Vector256.Create(2.0) - y, y);

        // 1 - x - x E(v), v = x^2
        v = x * x;
        Vector256<double> m = Vector256.FusedMultiplyAdd(Vector256.Create(1.4726897879477318E-06), v, Vector256.Create(-1.4845952533043799E-05));
        m = Vector256.FusedMultiplyAdd(m, v, Vector256.Create(0.00012053339321401695));
        m = Vector256.FusedMultiplyAdd(m, v, Vector256.Create(-0.0008548297842497417));
        m = Vector256.FusedMultiplyAdd(m, v, Vector256.Create(0.0052239773740628955));
        m = Vector256.FusedMultiplyAdd(m, v, Vector256.Create(-0.026866170632954243));
        m = Vector256.FusedMultiplyAdd(m, v, Vector256.Create(0.11283791670925561));
        m = Vector256.FusedMultiplyAdd(m, v, Vector256.Create(-0.37612638903183476));
        m = Vector256.FusedMultiplyAdd(m, v, Vector256.Create(0.12837916709551256));
        m = Vector256.Create(1.0) - Vector256.FusedMultiplyAdd(x, m, x);
        return Vector256.ConditionalSelect(Vector256.LessThanOrEqual(c, Vector256.Create(0.5)), m, y);
    }

    /// <summary>Complementary error function 1 − erf x of one <c>double</c>; at most 2 ulp, the right tail in full relative accuracy. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Erfc(double x)
    {
        // NaN passes MinNative as its second operand.
        double c = double.MinNative(27.3, Math.Abs(x));

        // P(t) / (1 + 2c)
        double t = (c - 3.0) / (c + 3.0);
        double p = Math.FusedMultiplyAdd(-3.975335240702232E-09, t, -7.948146799188058E-09);
        p = Math.FusedMultiplyAdd(p, t, 3.2487857640429796E-08);
        p = Math.FusedMultiplyAdd(p, t, 9.005599534282624E-08);
        p = Math.FusedMultiplyAdd(p, t, -1.3116325380062508E-07);
        p = Math.FusedMultiplyAdd(p, t, -6.024783223262507E-07);
        p = Math.FusedMultiplyAdd(p, t, 3.497292506576377E-07);
        p = Math.FusedMultiplyAdd(p, t, 3.462025083303216E-06);
        p = Math.FusedMultiplyAdd(p, t, -7.284167939618659E-07);
        p = Math.FusedMultiplyAdd(p, t, -2.0095688812785916E-05);
        p = Math.FusedMultiplyAdd(p, t, 4.9486085819441335E-06);
        p = Math.FusedMultiplyAdd(p, t, 0.00012509786795685698);
        p = Math.FusedMultiplyAdd(p, t, -0.00010515963803139157);
        p = Math.FusedMultiplyAdd(p, t, -0.000779831984331505);
        p = Math.FusedMultiplyAdd(p, t, 0.0018886903399003392);
        p = Math.FusedMultiplyAdd(p, t, 0.002529391782153186);
        p = Math.FusedMultiplyAdd(p, t, -0.023770514917206262);
        p = Math.FusedMultiplyAdd(p, t, 0.06830802734619168);
        p = Math.FusedMultiplyAdd(p, t, -0.11927366341536948);
        p = Math.FusedMultiplyAdd(p, t, 0.1296451587026941);
        p = Math.FusedMultiplyAdd(p, t, -0.04756229435344965);
        p = Math.FusedMultiplyAdd(p, t, -0.1356211061245806);
        double h = Math.FusedMultiplyAdd(p, t, 1.2530080582697296);
        double d = Math.FusedMultiplyAdd(c, 2.0, 1.0);
        double g = h / d;

        // What rounding h, d and g lost, relative to h, which is 1.16 within a seventh.
        double e = Math.FusedMultiplyAdd(p, t, 1.2530080582697296 - h) - g * Math.FusedMultiplyAdd(c, 2.0, 1.0 - d);
        e = (Math.FusedMultiplyAdd(-g, d, h) + e) * 0.86;

        // exp of minus the square, which is taken to twice the digits: n ln 2 + r, |r| <= ln 2 / 2
        double v = -(c * c);
        double vl = Math.FusedMultiplyAdd(-c, c, -v);
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
        y = x < 0.0 ? 2.0 - y : y;

        // 1 - x - x E(v), v = x^2
        v = x * x;
        double m = Math.FusedMultiplyAdd(1.4726897879477318E-06, v, -1.4845952533043799E-05);
        m = Math.FusedMultiplyAdd(m, v, 0.00012053339321401695);
        m = Math.FusedMultiplyAdd(m, v, -0.0008548297842497417);
        m = Math.FusedMultiplyAdd(m, v, 0.0052239773740628955);
        m = Math.FusedMultiplyAdd(m, v, -0.026866170632954243);
        m = Math.FusedMultiplyAdd(m, v, 0.11283791670925561);
        m = Math.FusedMultiplyAdd(m, v, -0.37612638903183476);
        m = Math.FusedMultiplyAdd(m, v, 0.12837916709551256);
        m = 1.0 - Math.FusedMultiplyAdd(x, m, x);
        return c <= 0.5 ? m : y;
    }
}
