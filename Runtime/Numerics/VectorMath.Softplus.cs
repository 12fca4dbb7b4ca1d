using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>Softplus log(1 + eˣ) of eight <c>double</c> lanes; at most 2.5 ulp, no overflow.</summary>
    /// <remarks>
    /// max(x, 0) + log(1 + y), y = exp(−|x|); with t = 2y / (2 + y), log(1 + y) = 2 artanh(t / 2) = t + t³ R(t²), R minimax of degree 9 (relative error 1.3e-18).
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Softplus(Vector512<double> x)
    {
        Vector512<double> a = Vector512.MaxNative(Vector512.Create(ExpLowest), -Vector512.Abs(x));

        // -|x| = n ln 2 + r, |r| <= ln 2 / 2
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
        Vector512<double> p = Vector512.FusedMultiplyAdd(u, q, r);

        // y = exp(-|x|); 2^(n+60) is a normal number for every n >= -1076.
        Vector512<double> s = ((z.AsInt64() << 52) + Vector512.Create(Power60Bits)).AsDouble();
        Vector512<double> y = Vector512.FusedMultiplyAdd(s, p, s) * Vector512.Create(PowerMinus60);

        // log(1 + y) = t + t^3 R(t^2)
        Vector512<double> d = y + Vector512.Create(2.0);
        Vector512<double> t = (y + y) / d;
        Vector512<double> v = t * t;
        Vector512<double> w = Vector512.FusedMultiplyAdd(Vector512.Create(8.11088409776804E-08), v, Vector512.Create(1.591677027734397E-07));
        w = Vector512.FusedMultiplyAdd(w, v, Vector512.Create(9.235339977350999E-07));
        w = Vector512.FusedMultiplyAdd(w, v, Vector512.Create(4.059180113555859E-06));
        w = Vector512.FusedMultiplyAdd(w, v, Vector512.Create(1.8782407703928463E-05));
        w = Vector512.FusedMultiplyAdd(w, v, Vector512.Create(8.877804921464807E-05));
        w = Vector512.FusedMultiplyAdd(w, v, Vector512.Create(0.0004340278115946068));
        w = Vector512.FusedMultiplyAdd(w, v, Vector512.Create(0.0022321428553217226));
        w = Vector512.FusedMultiplyAdd(w, v, Vector512.Create(0.012500000000048474));
        w = Vector512.FusedMultiplyAdd(w, v, Vector512.Create(0.08333333333333288));

        // What rounding d lost, c, changes t by the factor 1 - c / d, and 1 / d = 1/2 - t/4.
        Vector512<double> c = y - (d - Vector512.Create(2.0));
        Vector512<double> loss = c * Vector512.FusedMultiplyAdd(t, Vector512.Create(-0.25), Vector512.Create(0.5));
        Vector512<double> log = Vector512.FusedMultiplyAdd(t, Vector512.FusedMultiplyAdd(v, w, -loss), t);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512.Create(0.0)), x + log, log);
    }

    /// <summary>Softplus log(1 + eˣ) of four <c>double</c> lanes; at most 2.5 ulp, no overflow. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Softplus(Vector256<double> x)
    {
        Vector256<double> a = Vector256.MaxNative(Vector256.Create(ExpLowest), -Vector256.Abs(x));

        // -|x| = n ln 2 + r, |r| <= ln 2 / 2
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
        Vector256<double> p = Vector256.FusedMultiplyAdd(u, q, r);

        // y = exp(-|x|); 2^(n+60) is a normal number for every n >= -1076.
        Vector256<double> s = ((z.AsInt64() << 52) + Vector256.Create(Power60Bits)).AsDouble();
        Vector256<double> y = Vector256.FusedMultiplyAdd(s, p, s) * Vector256.Create(PowerMinus60);

        // log(1 + y) = t + t^3 R(t^2)
        Vector256<double> d = y + Vector256.Create(2.0);
        Vector256<double> t = (y + y) / d;
        Vector256<double> v = t * t;
        Vector256<double> w = Vector256.FusedMultiplyAdd(Vector256.Create(8.11088409776804E-08), v, Vector256.Create(1.591677027734397E-07));
        w = Vector256.FusedMultiplyAdd(w, v, Vector256.Create(9.235339977350999E-07));
        w = Vector256.FusedMultiplyAdd(w, v, Vector256.Create(4.059180113555859E-06));
        w = Vector256.FusedMultiplyAdd(w, v, Vector256.Create(1.8782407703928463E-05));
        w = Vector256.FusedMultiplyAdd(w, v, Vector256.Create(8.877804921464807E-05));
        w = Vector256.FusedMultiplyAdd(w, v, Vector256.Create(0.0004340278115946068));
        w = Vector256.FusedMultiplyAdd(w, v, Vector256.Create(0.0022321428553217226));
        w = Vector256.FusedMultiplyAdd(w, v, Vector256.Create(0.012500000000048474));
        w = Vector256.FusedMultiplyAdd(w, v, Vector256.Create(0.08333333333333288));

        // What rounding d lost, c, changes t by the factor 1 - c / d, and 1 / d = 1/2 - t/4.
        Vector256<double> c = y - (d - Vector256.Create(2.0));
        Vector256<double> loss = c * Vector256.FusedMultiplyAdd(t, Vector256.Create(-0.25), Vector256.Create(0.5));
        Vector256<double> log = Vector256.FusedMultiplyAdd(t, Vector256.FusedMultiplyAdd(v, w, -loss), t);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(x, Vector256.Create(0.0)), x + log, log);
    }

    /// <summary>Softplus log(1 + eˣ) of one <c>double</c>; at most 2.5 ulp, no overflow. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Softplus(double x)
    {
        double a = double.MaxNative(ExpLowest, -Math.Abs(x));

        // -|x| = n ln 2 + r, |r| <= ln 2 / 2
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
        double p = Math.FusedMultiplyAdd(u, q, r);

        // y = exp(-|x|); 2^(n+60) is a normal number for every n >= -1076.
        double s = BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(z) << 52) + Power60Bits);
        double y = Math.FusedMultiplyAdd(s, p, s) * PowerMinus60;

        // log(1 + y) = t + t^3 R(t^2)
        double d = y + 2.0;
        double t = (y + y) / d;
        double v = t * t;
        double w = Math.FusedMultiplyAdd(8.11088409776804E-08, v, 1.591677027734397E-07);
        w = Math.FusedMultiplyAdd(w, v, 9.235339977350999E-07);
        w = Math.FusedMultiplyAdd(w, v, 4.059180113555859E-06);
        w = Math.FusedMultiplyAdd(w, v, 1.8782407703928463E-05);
        w = Math.FusedMultiplyAdd(w, v, 8.877804921464807E-05);
        w = Math.FusedMultiplyAdd(w, v, 0.0004340278115946068);
        w = Math.FusedMultiplyAdd(w, v, 0.0022321428553217226);
        w = Math.FusedMultiplyAdd(w, v, 0.012500000000048474);
        w = Math.FusedMultiplyAdd(w, v, 0.08333333333333288);

        // What rounding d lost, c, changes t by the factor 1 - c / d, and 1 / d = 1/2 - t/4.
        double c = y - (d - 2.0);
        double loss = c * Math.FusedMultiplyAdd(t, -0.25, 0.5);
        double log = Math.FusedMultiplyAdd(t, Math.FusedMultiplyAdd(v, w, -loss), t);
        return x > 0.0 ? x + log : log;
    }
}
