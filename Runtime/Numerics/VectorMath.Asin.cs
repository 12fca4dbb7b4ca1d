using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>arcsin x of eight <c>double</c> lanes; at most 2 ulp, exactly odd.</summary>
    /// <remarks>
    /// |x| ≤ ½: x + x³ R(x²), R minimax of degree 12 (relative error 1e-18). Beyond: π/2 − 2 arcsin s, s = √((1 − |x|)/2), and what rounding s lost is added again.
    /// |x| &gt; 1 and NaN give NaN.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Asin(Vector512<double> x)
    {
        Vector512<double> a = Vector512.Abs(x);
        Vector512<double> far = Vector512.GreaterThan(a, Vector512.Create(0.5));
        Vector512<double> u = Vector512.ConditionalSelect(far, Vector512.FusedMultiplyAdd(a, Vector512.Create(-0.5), Vector512.Create(0.5)), a * a);
        Vector512<double> s = Vector512.ConditionalSelect(far, Vector512.Sqrt(u), a);

        // asin s = s + s u R(u), u = s^2
        Vector512<double> p = Vector512.FusedMultiplyAdd(Vector512.Create(0.03266976879643266), u, Vector512.Create(-0.021065286267181613));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.021754595161129472));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.0036868624053644685));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.010785479740140281));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.011397968752529488));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.013980937417482483));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.017351602113120868));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.022372215548610398));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.030381942687465028));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.044642857175045805));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.0749999999997033));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.16666666666666763));
        p = p * u;

        // pi/2 - 2 (s + c + s u R), s + c the root to twice the digits; the small number keeps 0/0 out at |x| = 1.
        Vector512<double> c = Vector512.FusedMultiplyAdd(-s, s, u) / (s + s + Vector512.Create(1E-300));
        Vector512<double> y = Vector512.Create(HalfPiHigh) - (s + s) - (Vector512.Create(2.0) * Vector512.FusedMultiplyAdd(s, p, c) - Vector512.Create(HalfPiMiddle));
        return Vector512.ConditionalSelect(Vector512.Create(-0.0), x, Vector512.ConditionalSelect(far, y, Vector512.FusedMultiplyAdd(s, p, s)));
    }

    /// <summary>arcsin x of four <c>double</c> lanes; at most 2 ulp, exactly odd. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Asin(Vector256<double> x)
    {
        Vector256<double> a = Vector256.Abs(x);
        Vector256<double> far = Vector256.GreaterThan(a, Vector256.Create(0.5));
        Vector256<double> u = Vector256.ConditionalSelect(far, Vector256.FusedMultiplyAdd(a, Vector256.Create(-0.5), Vector256.Create(0.5)), a * a);
        Vector256<double> s = Vector256.ConditionalSelect(far, Vector256.Sqrt(u), a);

        // asin s = s + s u R(u), u = s^2
        Vector256<double> p = Vector256.FusedMultiplyAdd(Vector256.Create(0.03266976879643266), u, Vector256.Create(-0.021065286267181613));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.021754595161129472));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.0036868624053644685));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.010785479740140281));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.011397968752529488));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.013980937417482483));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.017351602113120868));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.022372215548610398));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.030381942687465028));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.044642857175045805));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.0749999999997033));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.16666666666666763));
        p = p * u;

        // pi/2 - 2 (s + c + s u R), s + c the root to twice the digits; the small number keeps 0/0 out at |x| = 1.
        Vector256<double> c = Vector256.FusedMultiplyAdd(-s, s, u) / (s + s + Vector256.Create(1E-300));
        Vector256<double> y = Vector256.Create(HalfPiHigh) - (s + s) - (Vector256.Create(2.0) * Vector256.FusedMultiplyAdd(s, p, c) - Vector256.Create(HalfPiMiddle));
        return Vector256.ConditionalSelect(Vector256.Create(-0.0), x, Vector256.ConditionalSelect(far, y, Vector256.FusedMultiplyAdd(s, p, s)));
    }

    /// <summary>arcsin x of one <c>double</c>; at most 2 ulp, exactly odd. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Asin(double x)
    {
        double a = Math.Abs(x);
        bool far = a > 0.5;
        double u = far ? Math.FusedMultiplyAdd(a, -0.5, 0.5) : a * a;
        double s = far ? Math.Sqrt(u) : a;

        // asin s = s + s u R(u), u = s^2
        double p = Math.FusedMultiplyAdd(0.03266976879643266, u, -0.021065286267181613);
        p = Math.FusedMultiplyAdd(p, u, 0.021754595161129472);
        p = Math.FusedMultiplyAdd(p, u, 0.0036868624053644685);
        p = Math.FusedMultiplyAdd(p, u, 0.010785479740140281);
        p = Math.FusedMultiplyAdd(p, u, 0.011397968752529488);
        p = Math.FusedMultiplyAdd(p, u, 0.013980937417482483);
        p = Math.FusedMultiplyAdd(p, u, 0.017351602113120868);
        p = Math.FusedMultiplyAdd(p, u, 0.022372215548610398);
        p = Math.FusedMultiplyAdd(p, u, 0.030381942687465028);
        p = Math.FusedMultiplyAdd(p, u, 0.044642857175045805);
        p = Math.FusedMultiplyAdd(p, u, 0.0749999999997033);
        p = Math.FusedMultiplyAdd(p, u, 0.16666666666666763);
        p = p * u;

        // pi/2 - 2 (s + c + s u R), s + c the root to twice the digits; the small number keeps 0/0 out at |x| = 1.
        double c = Math.FusedMultiplyAdd(-s, s, u) / (s + s + 1E-300);
        double y = HalfPiHigh - (s + s) - (2.0 * Math.FusedMultiplyAdd(s, p, c) - HalfPiMiddle);
        return Math.CopySign((far ? y : Math.FusedMultiplyAdd(s, p, s)), x);
    }
}
