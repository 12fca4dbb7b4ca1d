using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>Error function 2/√π ∫₀ˣ exp(−t²) dt of eight <c>double</c> lanes; at most 2 ulp, exactly odd, |erf x| ≤ 1.</summary>
    /// <remarks>
    /// |x| ≤ 1: x + x E(x²), E minimax of degree 11 (relative error 7e-18). Beyond: 1 − exp(−x²) P(t) / (1 + 2|x|), t = (|x| − 2)/(|x| + 2), P minimax of degree 11
    /// (relative error 1.1e-17 in the result) on [1, 6]; erf 6 rounds to 1. The variable is that of Shepherd and Laframboise (1981).
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Erf(Vector512<double> x)
    {
        Vector512<double> a = Vector512.Abs(x);

        // x + x E(u), u = x^2
        Vector512<double> u = a * a;
        Vector512<double> e = Vector512.FusedMultiplyAdd(Vector512.Create(-7.801188874097751E-10), u, Vector512.Create(1.3722976265924504E-08));
        e = Vector512.FusedMultiplyAdd(e, u, Vector512.Create(-1.6209175911748696E-07));
        e = Vector512.FusedMultiplyAdd(e, u, Vector512.Create(1.6447517677871873E-06));
        e = Vector512.FusedMultiplyAdd(e, u, Vector512.Create(-1.4924744663335489E-05));
        e = Vector512.FusedMultiplyAdd(e, u, Vector512.Create(0.00012055295320494294));
        e = Vector512.FusedMultiplyAdd(e, u, Vector512.Create(-0.0008548325989696758));
        e = Vector512.FusedMultiplyAdd(e, u, Vector512.Create(0.005223977607423468));
        e = Vector512.FusedMultiplyAdd(e, u, Vector512.Create(-0.02686617064327622));
        e = Vector512.FusedMultiplyAdd(e, u, Vector512.Create(0.11283791670945253));
        e = Vector512.FusedMultiplyAdd(e, u, Vector512.Create(-0.3761263890318355));
        e = Vector512.FusedMultiplyAdd(e, u, Vector512.Create(0.12837916709551256));
        Vector512<double> near = Vector512.FusedMultiplyAdd(a, e, a);

        // 1 - exp(-c^2) P(t) / (1 + 2c)
        Vector512<double> c = Vector512.MinNative(Vector512.Create(6.0), a);
        Vector512<double> t = (c - Vector512.Create(2.0)) / (c + Vector512.Create(2.0));
        Vector512<double> p = Vector512.FusedMultiplyAdd(Vector512.Create(0.0001238086030508043), t, Vector512.Create(0.0001904387320054677));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.0004563302721295943));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.0014559626091859086));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.00127161305491011));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.008722662664755632));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.00803402074502483));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.05422000161446054));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.1640512800474814));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.16603039761138788));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.09276382658567052));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(1.2769783815525266));
        Vector512<double> far = Vector512.Create(1.0) - Exp(-(c * c)) * p / Vector512.FusedMultiplyAdd(c, Vector512.Create(2.0), Vector512.Create(1.0));
        return Vector512.ConditionalSelect(Vector512.Create(-0.0), x, Vector512.ConditionalSelect(Vector512.GreaterThan(a, Vector512.Create(1.0)), far, near));
    }

    /// <summary>Error function 2/√π ∫₀ˣ exp(−t²) dt of four <c>double</c> lanes; at most 2 ulp, exactly odd, |erf x| ≤ 1. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Erf(Vector256<double> x)
    {
        Vector256<double> a = Vector256.Abs(x);

        // x + x E(u), u = x^2
        Vector256<double> u = a * a;
        Vector256<double> e = Vector256.FusedMultiplyAdd(Vector256.Create(-7.801188874097751E-10), u, Vector256.Create(1.3722976265924504E-08));
        e = Vector256.FusedMultiplyAdd(e, u, Vector256.Create(-1.6209175911748696E-07));
        e = Vector256.FusedMultiplyAdd(e, u, Vector256.Create(1.6447517677871873E-06));
        e = Vector256.FusedMultiplyAdd(e, u, Vector256.Create(-1.4924744663335489E-05));
        e = Vector256.FusedMultiplyAdd(e, u, Vector256.Create(0.00012055295320494294));
        e = Vector256.FusedMultiplyAdd(e, u, Vector256.Create(-0.0008548325989696758));
        e = Vector256.FusedMultiplyAdd(e, u, Vector256.Create(0.005223977607423468));
        e = Vector256.FusedMultiplyAdd(e, u, Vector256.Create(-0.02686617064327622));
        e = Vector256.FusedMultiplyAdd(e, u, Vector256.Create(0.11283791670945253));
        e = Vector256.FusedMultiplyAdd(e, u, Vector256.Create(-0.3761263890318355));
        e = Vector256.FusedMultiplyAdd(e, u, Vector256.Create(0.12837916709551256));
        Vector256<double> near = Vector256.FusedMultiplyAdd(a, e, a);

        // 1 - exp(-c^2) P(t) / (1 + 2c)
        Vector256<double> c = Vector256.MinNative(Vector256.Create(6.0), a);
        Vector256<double> t = (c - Vector256.Create(2.0)) / (c + Vector256.Create(2.0));
        Vector256<double> p = Vector256.FusedMultiplyAdd(Vector256.Create(0.0001238086030508043), t, Vector256.Create(0.0001904387320054677));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.0004563302721295943));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.0014559626091859086));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.00127161305491011));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.008722662664755632));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.00803402074502483));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.05422000161446054));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.1640512800474814));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.16603039761138788));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.09276382658567052));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(1.2769783815525266));
        Vector256<double> far = Vector256.Create(1.0) - Exp(-(c * c)) * p / Vector256.FusedMultiplyAdd(c, Vector256.Create(2.0), Vector256.Create(1.0));
        return Vector256.ConditionalSelect(Vector256.Create(-0.0), x, Vector256.ConditionalSelect(Vector256.GreaterThan(a, Vector256.Create(1.0)), far, near));
    }

    /// <summary>Error function 2/√π ∫₀ˣ exp(−t²) dt of one <c>double</c>; at most 2 ulp, exactly odd, |erf x| ≤ 1. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Erf(double x)
    {
        double a = Math.Abs(x);

        // x + x E(u), u = x^2
        double u = a * a;
        double e = Math.FusedMultiplyAdd(-7.801188874097751E-10, u, 1.3722976265924504E-08);
        e = Math.FusedMultiplyAdd(e, u, -1.6209175911748696E-07);
        e = Math.FusedMultiplyAdd(e, u, 1.6447517677871873E-06);
        e = Math.FusedMultiplyAdd(e, u, -1.4924744663335489E-05);
        e = Math.FusedMultiplyAdd(e, u, 0.00012055295320494294);
        e = Math.FusedMultiplyAdd(e, u, -0.0008548325989696758);
        e = Math.FusedMultiplyAdd(e, u, 0.005223977607423468);
        e = Math.FusedMultiplyAdd(e, u, -0.02686617064327622);
        e = Math.FusedMultiplyAdd(e, u, 0.11283791670945253);
        e = Math.FusedMultiplyAdd(e, u, -0.3761263890318355);
        e = Math.FusedMultiplyAdd(e, u, 0.12837916709551256);
        double near = Math.FusedMultiplyAdd(a, e, a);

        // 1 - exp(-c^2) P(t) / (1 + 2c)
        double c = double.MinNative(6.0, a);
        double t = (c - 2.0) / (c + 2.0);
        double p = Math.FusedMultiplyAdd(0.0001238086030508043, t, 0.0001904387320054677);
        p = Math.FusedMultiplyAdd(p, t, -0.0004563302721295943);
        p = Math.FusedMultiplyAdd(p, t, -0.0014559626091859086);
        p = Math.FusedMultiplyAdd(p, t, 0.00127161305491011);
        p = Math.FusedMultiplyAdd(p, t, 0.008722662664755632);
        p = Math.FusedMultiplyAdd(p, t, -0.00803402074502483);
        p = Math.FusedMultiplyAdd(p, t, -0.05422000161446054);
        p = Math.FusedMultiplyAdd(p, t, 0.1640512800474814);
        p = Math.FusedMultiplyAdd(p, t, -0.16603039761138788);
        p = Math.FusedMultiplyAdd(p, t, -0.09276382658567052);
        p = Math.FusedMultiplyAdd(p, t, 1.2769783815525266);
        double far = 1.0 - Exp(-(c * c)) * p / Math.FusedMultiplyAdd(c, 2.0, 1.0);
        return Math.CopySign((a > 1.0 ? far : near), x);
    }
}
