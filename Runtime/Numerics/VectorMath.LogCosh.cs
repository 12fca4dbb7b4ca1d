using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>ln cosh x of eight <c>double</c> lanes; at most 2 ulp, exactly even, no overflow.</summary>
    /// <remarks>
    /// |x| ≤ 1: x²/2 + x⁴ Q(x²), Q minimax of degree 13 (relative error 5e-18). Beyond: |x| − ln 2 + ln(1 + y), y = exp(−2|x|),
    /// with ln(1 + y) = 2 artanh t = 2t + t³ R(t²), t = y / (2 + y), R minimax of degree 4 (relative error 4e-19).
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogCosh(Vector512<double> x)
    {
        Vector512<double> a = Vector512.Abs(x);
        Vector512<double> y = Exp(a * Vector512.Create(-2.0));

        // log(1 + y) - ln 2 + a
        Vector512<double> t = y / (y + Vector512.Create(2.0));
        Vector512<double> v = t * t;
        Vector512<double> r = Vector512.FusedMultiplyAdd(Vector512.Create(0.18365363280429942), v, Vector512.Create(0.22221411226159035));
        r = Vector512.FusedMultiplyAdd(r, v, Vector512.Create(0.2857143019608998));
        r = Vector512.FusedMultiplyAdd(r, v, Vector512.Create(0.39999999998580454));
        r = Vector512.FusedMultiplyAdd(r, v, Vector512.Create(0.6666666666666707));
        Vector512<double> far = a - Vector512.Create(Ln2High) + (Vector512.FusedMultiplyAdd(t * v, r, t + t) - Vector512.Create(Ln2Low));

        // u / 2 + u^2 Q(u), u = x^2
        Vector512<double> u = a * a;
        Vector512<double> q = Vector512.FusedMultiplyAdd(Vector512.Create(7.2925200338430645E-09), u, Vector512.Create(-7.375431672210716E-08));
        q = Vector512.FusedMultiplyAdd(q, u, Vector512.Create(3.7906608982865383E-07));
        q = Vector512.FusedMultiplyAdd(q, u, Vector512.Create(-1.3789505000693697E-06));
        q = Vector512.FusedMultiplyAdd(q, u, Vector512.Create(4.194796095868172E-06));
        q = Vector512.FusedMultiplyAdd(q, u, Vector512.Create(-1.1829543483268224E-05));
        q = Vector512.FusedMultiplyAdd(q, u, Vector512.Create(3.272308656032444E-05));
        q = Vector512.FusedMultiplyAdd(q, u, Vector512.Create(-9.097157713495772E-05));
        q = Vector512.FusedMultiplyAdd(q, u, Vector512.Create(0.0002565764465689245));
        q = Vector512.FusedMultiplyAdd(q, u, Vector512.Create(-0.0007386023137858201));
        q = Vector512.FusedMultiplyAdd(q, u, Vector512.Create(0.0021869487876818));
        q = Vector512.FusedMultiplyAdd(q, u, Vector512.Create(-0.006746031742036346));
        q = Vector512.FusedMultiplyAdd(q, u, Vector512.Create(0.02222222222209961));
        q = Vector512.FusedMultiplyAdd(q, u, Vector512.Create(-0.08333333333333201));
        Vector512<double> near = Vector512.FusedMultiplyAdd(u * u, q, Vector512.Create(0.5) * u);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(a, Vector512.Create(1.0)), far, near);
    }

    /// <summary>ln cosh x of four <c>double</c> lanes; at most 2 ulp, exactly even, no overflow. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LogCosh(Vector256<double> x)
    {
        Vector256<double> a = Vector256.Abs(x);
        Vector256<double> y = Exp(a * Vector256.Create(-2.0));

        // log(1 + y) - ln 2 + a
        Vector256<double> t = y / (y + Vector256.Create(2.0));
        Vector256<double> v = t * t;
        Vector256<double> r = Vector256.FusedMultiplyAdd(Vector256.Create(0.18365363280429942), v, Vector256.Create(0.22221411226159035));
        r = Vector256.FusedMultiplyAdd(r, v, Vector256.Create(0.2857143019608998));
        r = Vector256.FusedMultiplyAdd(r, v, Vector256.Create(0.39999999998580454));
        r = Vector256.FusedMultiplyAdd(r, v, Vector256.Create(0.6666666666666707));
        Vector256<double> far = a - Vector256.Create(Ln2High) + (Vector256.FusedMultiplyAdd(t * v, r, t + t) - Vector256.Create(Ln2Low));

        // u / 2 + u^2 Q(u), u = x^2
        Vector256<double> u = a * a;
        Vector256<double> q = Vector256.FusedMultiplyAdd(Vector256.Create(7.2925200338430645E-09), u, Vector256.Create(-7.375431672210716E-08));
        q = Vector256.FusedMultiplyAdd(q, u, Vector256.Create(3.7906608982865383E-07));
        q = Vector256.FusedMultiplyAdd(q, u, Vector256.Create(-1.3789505000693697E-06));
        q = Vector256.FusedMultiplyAdd(q, u, Vector256.Create(4.194796095868172E-06));
        q = Vector256.FusedMultiplyAdd(q, u, Vector256.Create(-1.1829543483268224E-05));
        q = Vector256.FusedMultiplyAdd(q, u, Vector256.Create(3.272308656032444E-05));
        q = Vector256.FusedMultiplyAdd(q, u, Vector256.Create(-9.097157713495772E-05));
        q = Vector256.FusedMultiplyAdd(q, u, Vector256.Create(0.0002565764465689245));
        q = Vector256.FusedMultiplyAdd(q, u, Vector256.Create(-0.0007386023137858201));
        q = Vector256.FusedMultiplyAdd(q, u, Vector256.Create(0.0021869487876818));
        q = Vector256.FusedMultiplyAdd(q, u, Vector256.Create(-0.006746031742036346));
        q = Vector256.FusedMultiplyAdd(q, u, Vector256.Create(0.02222222222209961));
        q = Vector256.FusedMultiplyAdd(q, u, Vector256.Create(-0.08333333333333201));
        Vector256<double> near = Vector256.FusedMultiplyAdd(u * u, q, Vector256.Create(0.5) * u);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(a, Vector256.Create(1.0)), far, near);
    }

    /// <summary>ln cosh x of one <c>double</c>; at most 2 ulp, exactly even, no overflow. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double LogCosh(double x)
    {
        double a = Math.Abs(x);
        double y = Exp(a * -2.0);

        // log(1 + y) - ln 2 + a
        double t = y / (y + 2.0);
        double v = t * t;
        double r = Math.FusedMultiplyAdd(0.18365363280429942, v, 0.22221411226159035);
        r = Math.FusedMultiplyAdd(r, v, 0.2857143019608998);
        r = Math.FusedMultiplyAdd(r, v, 0.39999999998580454);
        r = Math.FusedMultiplyAdd(r, v, 0.6666666666666707);
        double far = a - Ln2High + (Math.FusedMultiplyAdd(t * v, r, t + t) - Ln2Low);

        // u / 2 + u^2 Q(u), u = x^2
        double u = a * a;
        double q = Math.FusedMultiplyAdd(7.2925200338430645E-09, u, -7.375431672210716E-08);
        q = Math.FusedMultiplyAdd(q, u, 3.7906608982865383E-07);
        q = Math.FusedMultiplyAdd(q, u, -1.3789505000693697E-06);
        q = Math.FusedMultiplyAdd(q, u, 4.194796095868172E-06);
        q = Math.FusedMultiplyAdd(q, u, -1.1829543483268224E-05);
        q = Math.FusedMultiplyAdd(q, u, 3.272308656032444E-05);
        q = Math.FusedMultiplyAdd(q, u, -9.097157713495772E-05);
        q = Math.FusedMultiplyAdd(q, u, 0.0002565764465689245);
        q = Math.FusedMultiplyAdd(q, u, -0.0007386023137858201);
        q = Math.FusedMultiplyAdd(q, u, 0.0021869487876818);
        q = Math.FusedMultiplyAdd(q, u, -0.006746031742036346);
        q = Math.FusedMultiplyAdd(q, u, 0.02222222222209961);
        q = Math.FusedMultiplyAdd(q, u, -0.08333333333333201);
        double near = Math.FusedMultiplyAdd(u * u, q, 0.5 * u);
        return a > 1.0 ? far : near;
    }
}
