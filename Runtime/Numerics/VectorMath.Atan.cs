using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    private const double TanEighthPi = 0.41421356237309503;
    private const double TanThreeEighthsPi = 2.414213562373095;
    private const double QuarterPiHigh = 0.7853981633974483;
    private const double QuarterPiLow = 3.061616997868383E-17;

    /// <summary>arctan x of eight <c>double</c> lanes; at most 2.5 ulp, exactly odd.</summary>
    /// <remarks>
    /// |x| ≤ tan π/8: t = |x|; up to tan 3π/8: π/4 + arctan t, t = (|x| − 1)/(|x| + 1); beyond: π/2 + arctan t, t = −1/|x|.
    /// arctan t = t + t³ P(t²), P minimax of degree 11 (relative error 5e-20). ±∞ give ±π/2.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Atan(Vector512<double> x)
    {
        Vector512<double> a = Vector512.Abs(x);
        Vector512<double> middle = Vector512.GreaterThan(a, Vector512.Create(TanEighthPi));
        Vector512<double> top = Vector512.GreaterThan(a, Vector512.Create(TanThreeEighthsPi));

        // a = (numerator / denominator), moved to |t| <= tan pi/8
        Vector512<double> t = Vector512.ConditionalSelect(top, Vector512.Create(-1.0), Vector512.ConditionalSelect(middle, a - Vector512.Create(1.0), a)) / Vector512.ConditionalSelect(top, a, Vector512.ConditionalSelect(middle, a + Vector512.Create(1.0), Vector512.Create(1.0)));
        Vector512<double> high = Vector512.ConditionalSelect(top, Vector512.Create(HalfPiHigh), Vector512.ConditionalSelect(middle, Vector512.Create(QuarterPiHigh), Vector512.Create(0.0)));
        Vector512<double> low = Vector512.ConditionalSelect(top, Vector512.Create(HalfPiMiddle), Vector512.ConditionalSelect(middle, Vector512.Create(QuarterPiLow), Vector512.Create(0.0)));

        // atan t = t + t u P(u), u = t^2
        Vector512<double> u = t * t;
        Vector512<double> p = Vector512.FusedMultiplyAdd(Vector512.Create(0.015207987538996241), u, Vector512.Create(-0.03348707933358338));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.04504091035720557));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(-0.05218537464466071));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.05877042455871144));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(-0.06666228865990924));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.07692282901445859));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(-0.09090908150846898));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.11111111088353183));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(-0.1428571428539083));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.19999999999997692));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(-0.33333333333333326));
        Vector512<double> y = high + (t + Vector512.FusedMultiplyAdd(t * u, p, low));
        return Vector512.ConditionalSelect(Vector512.Create(-0.0), x, y);
    }

    /// <summary>arctan x of four <c>double</c> lanes; at most 2.5 ulp, exactly odd. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Atan(Vector256<double> x)
    {
        Vector256<double> a = Vector256.Abs(x);
        Vector256<double> middle = Vector256.GreaterThan(a, Vector256.Create(TanEighthPi));
        Vector256<double> top = Vector256.GreaterThan(a, Vector256.Create(TanThreeEighthsPi));

        // a = (numerator / denominator), moved to |t| <= tan pi/8
        Vector256<double> t = Vector256.ConditionalSelect(top, Vector256.Create(-1.0), Vector256.ConditionalSelect(middle, a - Vector256.Create(1.0), a)) / Vector256.ConditionalSelect(top, a, Vector256.ConditionalSelect(middle, a + Vector256.Create(1.0), Vector256.Create(1.0)));
        Vector256<double> high = Vector256.ConditionalSelect(top, Vector256.Create(HalfPiHigh), Vector256.ConditionalSelect(middle, Vector256.Create(QuarterPiHigh), Vector256.Create(0.0)));
        Vector256<double> low = Vector256.ConditionalSelect(top, Vector256.Create(HalfPiMiddle), Vector256.ConditionalSelect(middle, Vector256.Create(QuarterPiLow), Vector256.Create(0.0)));

        // atan t = t + t u P(u), u = t^2
        Vector256<double> u = t * t;
        Vector256<double> p = Vector256.FusedMultiplyAdd(Vector256.Create(0.015207987538996241), u, Vector256.Create(-0.03348707933358338));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.04504091035720557));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(-0.05218537464466071));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.05877042455871144));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(-0.06666228865990924));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.07692282901445859));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(-0.09090908150846898));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.11111111088353183));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(-0.1428571428539083));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.19999999999997692));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(-0.33333333333333326));
        Vector256<double> y = high + (t + Vector256.FusedMultiplyAdd(t * u, p, low));
        return Vector256.ConditionalSelect(Vector256.Create(-0.0), x, y);
    }

    /// <summary>arctan x of one <c>double</c>; at most 2.5 ulp, exactly odd. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Atan(double x)
    {
        double a = Math.Abs(x);
        bool middle = a > TanEighthPi;
        bool top = a > TanThreeEighthsPi;

        // a = (numerator / denominator), moved to |t| <= tan pi/8
        double t = (top ? -1.0 : (middle ? a - 1.0 : a)) / (top ? a : (middle ? a + 1.0 : 1.0));
        double high = top ? HalfPiHigh : (middle ? QuarterPiHigh : 0.0);
        double low = top ? HalfPiMiddle : (middle ? QuarterPiLow : 0.0);

        // atan t = t + t u P(u), u = t^2
        double u = t * t;
        double p = Math.FusedMultiplyAdd(0.015207987538996241, u, -0.03348707933358338);
        p = Math.FusedMultiplyAdd(p, u, 0.04504091035720557);
        p = Math.FusedMultiplyAdd(p, u, -0.05218537464466071);
        p = Math.FusedMultiplyAdd(p, u, 0.05877042455871144);
        p = Math.FusedMultiplyAdd(p, u, -0.06666228865990924);
        p = Math.FusedMultiplyAdd(p, u, 0.07692282901445859);
        p = Math.FusedMultiplyAdd(p, u, -0.09090908150846898);
        p = Math.FusedMultiplyAdd(p, u, 0.11111111088353183);
        p = Math.FusedMultiplyAdd(p, u, -0.1428571428539083);
        p = Math.FusedMultiplyAdd(p, u, 0.19999999999997692);
        p = Math.FusedMultiplyAdd(p, u, -0.33333333333333326);
        double y = high + (t + Math.FusedMultiplyAdd(t * u, p, low));
        return Math.CopySign(y, x);
    }
}
