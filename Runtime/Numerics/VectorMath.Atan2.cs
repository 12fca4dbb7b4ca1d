using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>The angle of the point (x, y), in [−π, π], of eight <c>double</c> lanes; at most 2.5 ulp.</summary>
    /// <remarks>
    /// With φ = arctan(min/max) of |x| and |y| in [0, π/4], found as in <see cref="Atan(double)"/> with one division, the angle is c π/4 ± φ.
    /// Neither x² nor y/x is formed, so nothing overflows. Zeros and infinities as IEEE 754 recommends: (±0, +0) gives ±0, (±0, −0) gives ±π, (±∞, ±∞) odd multiples of π/4.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Atan2(Vector512<double> y, Vector512<double> x)
    {
        Vector512<double> ax = Vector512.Abs(x);
        Vector512<double> ay = Vector512.Abs(y);
        Vector512<double> large = Vector512.Max(ax, ay);
        Vector512<double> small = Vector512.Min(ax, ay);

        // Infinite coordinates by finite ones of the same direction; large ones a quarter of themselves, so that their sum is finite.
        Vector512<double> infinite = Vector512.Equals(large, Vector512.Create(Infinity));
        Vector512<double> scale = Vector512.ConditionalSelect(Vector512.GreaterThan(large, Vector512.Create(1E+300)), Vector512.Create(0.25), Vector512.Create(1.0));
        small = Vector512.ConditionalSelect(infinite, Vector512.ConditionalSelect(Vector512.Equals(small, Vector512.Create(Infinity)), Vector512.Create(1.0), Vector512.Create(0.0)), small * scale);
        large = Vector512.ConditionalSelect(infinite, Vector512.Create(1.0), Vector512.ConditionalSelect(Vector512.Equals(large, Vector512.Create(0.0)), Vector512.Create(1.0), large * scale));

        // tan of the angle from pi/4 beyond pi/8
        Vector512<double> middle = Vector512.GreaterThan(small, Vector512.Create(TanEighthPi) * large);
        Vector512<double> t = Vector512.ConditionalSelect(middle, small - large, small) / Vector512.ConditionalSelect(middle, small + large, large);

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

        // The angle is c pi/4 + s (t + t u P), reflected at pi/4 and at pi/2.
        Vector512<double> swapped = Vector512.GreaterThan(ay, ax);
        Vector512<double> negative = Vector512.LessThan(((x.AsInt64() & Vector512.Create(SignMask)) | Vector512.Create(OneBits)).AsDouble(), Vector512.Create(0.0));
        Vector512<double> c = Vector512.ConditionalSelect(middle, Vector512.Create(1.0), Vector512.Create(0.0));
        c = Vector512.ConditionalSelect(swapped, Vector512.Create(2.0) - c, c);
        c = Vector512.ConditionalSelect(negative, Vector512.Create(4.0) - c, c);
        Vector512<double> s = Vector512.ConditionalSelect(swapped, Vector512.Create(-1.0), Vector512.Create(1.0));
        s = Vector512.ConditionalSelect(negative, -s, s);
        Vector512<double> w = s * (t * u * p);
        Vector512<double> r = Vector512.FusedMultiplyAdd(c, Vector512.Create(QuarterPiHigh), Vector512.FusedMultiplyAdd(s, t, Vector512.FusedMultiplyAdd(c, Vector512.Create(QuarterPiLow), w)));
        return Vector512.ConditionalSelect(Vector512.Create(-0.0), y, r);
    }

    /// <summary>The angle of the point (x, y), in [−π, π], of four <c>double</c> lanes; at most 2.5 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Atan2(Vector256<double> y, Vector256<double> x)
    {
        Vector256<double> ax = Vector256.Abs(x);
        Vector256<double> ay = Vector256.Abs(y);
        Vector256<double> large = Vector256.Max(ax, ay);
        Vector256<double> small = Vector256.Min(ax, ay);

        // Infinite coordinates by finite ones of the same direction; large ones a quarter of themselves, so that their sum is finite.
        Vector256<double> infinite = Vector256.Equals(large, Vector256.Create(Infinity));
        Vector256<double> scale = Vector256.ConditionalSelect(Vector256.GreaterThan(large, Vector256.Create(1E+300)), Vector256.Create(0.25), Vector256.Create(1.0));
        small = Vector256.ConditionalSelect(infinite, Vector256.ConditionalSelect(Vector256.Equals(small, Vector256.Create(Infinity)), Vector256.Create(1.0), Vector256.Create(0.0)), small * scale);
        large = Vector256.ConditionalSelect(infinite, Vector256.Create(1.0), Vector256.ConditionalSelect(Vector256.Equals(large, Vector256.Create(0.0)), Vector256.Create(1.0), large * scale));

        // tan of the angle from pi/4 beyond pi/8
        Vector256<double> middle = Vector256.GreaterThan(small, Vector256.Create(TanEighthPi) * large);
        Vector256<double> t = Vector256.ConditionalSelect(middle, small - large, small) / Vector256.ConditionalSelect(middle, small + large, large);

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

        // The angle is c pi/4 + s (t + t u P), reflected at pi/4 and at pi/2.
        Vector256<double> swapped = Vector256.GreaterThan(ay, ax);
        Vector256<double> negative = Vector256.LessThan(((x.AsInt64() & Vector256.Create(SignMask)) | Vector256.Create(OneBits)).AsDouble(), Vector256.Create(0.0));
        Vector256<double> c = Vector256.ConditionalSelect(middle, Vector256.Create(1.0), Vector256.Create(0.0));
        c = Vector256.ConditionalSelect(swapped, Vector256.Create(2.0) - c, c);
        c = Vector256.ConditionalSelect(negative, Vector256.Create(4.0) - c, c);
        Vector256<double> s = Vector256.ConditionalSelect(swapped, Vector256.Create(-1.0), Vector256.Create(1.0));
        s = Vector256.ConditionalSelect(negative, -s, s);
        Vector256<double> w = s * (t * u * p);
        Vector256<double> r = Vector256.FusedMultiplyAdd(c, Vector256.Create(QuarterPiHigh), Vector256.FusedMultiplyAdd(s, t, Vector256.FusedMultiplyAdd(c, Vector256.Create(QuarterPiLow), w)));
        return Vector256.ConditionalSelect(Vector256.Create(-0.0), y, r);
    }

    /// <summary>The angle of the point (x, y), in [−π, π], of one <c>double</c>; at most 2.5 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Atan2(double y, double x)
    {
        double ax = Math.Abs(x);
        double ay = Math.Abs(y);
        double large = Math.Max(ax, ay);
        double small = Math.Min(ax, ay);

        // Infinite coordinates by finite ones of the same direction; large ones a quarter of themselves, so that their sum is finite.
        bool infinite = large == Infinity;
        double scale = large > 1E+300 ? 0.25 : 1.0;
        small = infinite ? (small == Infinity ? 1.0 : 0.0) : small * scale;
        large = infinite ? 1.0 : (large == 0.0 ? 1.0 : large * scale);

        // tan of the angle from pi/4 beyond pi/8
        bool middle = small > TanEighthPi * large;
        double t = (middle ? small - large : small) / (middle ? small + large : large);

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

        // The angle is c pi/4 + s (t + t u P), reflected at pi/4 and at pi/2.
        bool swapped = ay > ax;
        bool negative = BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(x) & SignMask) | OneBits) < 0.0;
        double c = middle ? 1.0 : 0.0;
        c = swapped ? 2.0 - c : c;
        c = negative ? 4.0 - c : c;
        double s = swapped ? -1.0 : 1.0;
        s = negative ? -s : s;
        double w = s * (t * u * p);
        double r = Math.FusedMultiplyAdd(c, QuarterPiHigh, Math.FusedMultiplyAdd(s, t, Math.FusedMultiplyAdd(c, QuarterPiLow, w)));
        return Math.CopySign(r, y);
    }
}
