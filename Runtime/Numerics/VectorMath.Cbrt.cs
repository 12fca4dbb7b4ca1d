using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>Cube root of eight <c>double</c> lanes; at most 1 ulp, exactly odd.</summary>
    /// <remarks>
    /// |x| = 2³ᵏ m with m in [½, 4); a minimax polynomial of degree 4 for the reciprocal root of the significand (relative error 3.8e-5), one step of third order on it,
    /// then one Newton step on the root whose residual is exact. ±0, ±∞ and NaN are returned as they are.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Cbrt(Vector512<double> x)
    {
        Vector512<double> a = Vector512.Abs(x);
        Vector512<double> tiny = Vector512.LessThan(a, Vector512.Create(SmallestNormal));
        Vector512<long> b = (Vector512.ConditionalSelect(tiny, a * Vector512.Create(Power54), a)).AsInt64();

        // |x| = 2^e f, f in [1, 2); e = 3k + j
        Vector512<double> e = ((b >>> 52) | Vector512.Create(IntegerBits)).AsDouble() - Vector512.ConditionalSelect(tiny, Vector512.Create(LogBias54), Vector512.Create(LogBias));
        Vector512<double> f = ((b & Vector512.Create(MantissaMask)) | Vector512.Create(OneBits)).AsDouble();
        Vector512<double> w = Vector512.FusedMultiplyAdd(e, Vector512.Create(0.3333333333333333), Vector512.Create(RoundingShift));
        Vector512<double> k = w - Vector512.Create(RoundingShift);
        Vector512<double> j = Vector512.FusedMultiplyAdd(k, Vector512.Create(-3.0), e);

        // z near m^(-1/3), m = 2^j f
        Vector512<double> m = f * Vector512.ConditionalSelect(Vector512.LessThan(j, Vector512.Create(0.0)), Vector512.Create(0.5), Vector512.ConditionalSelect(Vector512.GreaterThan(j, Vector512.Create(0.0)), Vector512.Create(2.0), Vector512.Create(1.0)));
        Vector512<double> z = Vector512.FusedMultiplyAdd(Vector512.Create(0.02858742194595232), f, Vector512.Create(-0.22122575275523554));
        z = Vector512.FusedMultiplyAdd(z, f, Vector512.Create(0.6954782172452784));
        z = Vector512.FusedMultiplyAdd(z, f, Vector512.Create(-1.1728982373518144));
        z = Vector512.FusedMultiplyAdd(z, f, Vector512.Create(1.670021026790868));
        z = z * Vector512.ConditionalSelect(Vector512.LessThan(j, Vector512.Create(0.0)), Vector512.Create(1.2599210498948732), Vector512.ConditionalSelect(Vector512.GreaterThan(j, Vector512.Create(0.0)), Vector512.Create(0.7937005259840998), Vector512.Create(1.0)));

        // With h = 1 - m z^3, m^(-1/3) = z (1 - h)^(-1/3) = z (1 + h/3 + 2 h^2 / 9 + ...)
        Vector512<double> h = Vector512.FusedMultiplyAdd(-m * z, z * z, Vector512.Create(1.0));
        z = Vector512.FusedMultiplyAdd(z * h, Vector512.FusedMultiplyAdd(h, Vector512.Create(0.2222222222222222), Vector512.Create(0.3333333333333333)), z);

        // y - (y^3 - m) / (3 y^2), the residual to twice the digits
        Vector512<double> y = m * z * z;
        Vector512<double> s = y * y;
        Vector512<double> d = Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(y, y, -s), y, Vector512.FusedMultiplyAdd(s, y, -m));
        y = Vector512.FusedMultiplyAdd(d * z, z * Vector512.Create(-0.3333333333333333), y);
        y = y * ((w.AsInt64() << 52) + Vector512.Create(OneBits)).AsDouble();
        y = Vector512.ConditionalSelect(Vector512.GreaterThan(a, Vector512.Create(0.0)), y, a);
        return Vector512.ConditionalSelect(Vector512.Create(-0.0), x, Vector512.ConditionalSelect(Vector512.LessThan(a, Vector512.Create(Infinity)), y, a));
    }

    /// <summary>Cube root of four <c>double</c> lanes; at most 1 ulp, exactly odd. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Cbrt(Vector256<double> x)
    {
        Vector256<double> a = Vector256.Abs(x);
        Vector256<double> tiny = Vector256.LessThan(a, Vector256.Create(SmallestNormal));
        Vector256<long> b = (Vector256.ConditionalSelect(tiny, a * Vector256.Create(Power54), a)).AsInt64();

        // |x| = 2^e f, f in [1, 2); e = 3k + j
        Vector256<double> e = ((b >>> 52) | Vector256.Create(IntegerBits)).AsDouble() - Vector256.ConditionalSelect(tiny, Vector256.Create(LogBias54), Vector256.Create(LogBias));
        Vector256<double> f = ((b & Vector256.Create(MantissaMask)) | Vector256.Create(OneBits)).AsDouble();
        Vector256<double> w = Vector256.FusedMultiplyAdd(e, Vector256.Create(0.3333333333333333), Vector256.Create(RoundingShift));
        Vector256<double> k = w - Vector256.Create(RoundingShift);
        Vector256<double> j = Vector256.FusedMultiplyAdd(k, Vector256.Create(-3.0), e);

        // z near m^(-1/3), m = 2^j f
        Vector256<double> m = f * Vector256.ConditionalSelect(Vector256.LessThan(j, Vector256.Create(0.0)), Vector256.Create(0.5), Vector256.ConditionalSelect(Vector256.GreaterThan(j, Vector256.Create(0.0)), Vector256.Create(2.0), Vector256.Create(1.0)));
        Vector256<double> z = Vector256.FusedMultiplyAdd(Vector256.Create(0.02858742194595232), f, Vector256.Create(-0.22122575275523554));
        z = Vector256.FusedMultiplyAdd(z, f, Vector256.Create(0.6954782172452784));
        z = Vector256.FusedMultiplyAdd(z, f, Vector256.Create(-1.1728982373518144));
        z = Vector256.FusedMultiplyAdd(z, f, Vector256.Create(1.670021026790868));
        z = z * Vector256.ConditionalSelect(Vector256.LessThan(j, Vector256.Create(0.0)), Vector256.Create(1.2599210498948732), Vector256.ConditionalSelect(Vector256.GreaterThan(j, Vector256.Create(0.0)), Vector256.Create(0.7937005259840998), Vector256.Create(1.0)));

        // With h = 1 - m z^3, m^(-1/3) = z (1 - h)^(-1/3) = z (1 + h/3 + 2 h^2 / 9 + ...)
        Vector256<double> h = Vector256.FusedMultiplyAdd(-m * z, z * z, Vector256.Create(1.0));
        z = Vector256.FusedMultiplyAdd(z * h, Vector256.FusedMultiplyAdd(h, Vector256.Create(0.2222222222222222), Vector256.Create(0.3333333333333333)), z);

        // y - (y^3 - m) / (3 y^2), the residual to twice the digits
        Vector256<double> y = m * z * z;
        Vector256<double> s = y * y;
        Vector256<double> d = Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(y, y, -s), y, Vector256.FusedMultiplyAdd(s, y, -m));
        y = Vector256.FusedMultiplyAdd(d * z, z * Vector256.Create(-0.3333333333333333), y);
        y = y * ((w.AsInt64() << 52) + Vector256.Create(OneBits)).AsDouble();
        y = Vector256.ConditionalSelect(Vector256.GreaterThan(a, Vector256.Create(0.0)), y, a);
        return Vector256.ConditionalSelect(Vector256.Create(-0.0), x, Vector256.ConditionalSelect(Vector256.LessThan(a, Vector256.Create(Infinity)), y, a));
    }

    /// <summary>Cube root of one <c>double</c>; at most 1 ulp, exactly odd. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Cbrt(double x)
    {
        double a = Math.Abs(x);
        bool tiny = a < SmallestNormal;
        long b = BitConverter.DoubleToInt64Bits((tiny ? a * Power54 : a));

        // |x| = 2^e f, f in [1, 2); e = 3k + j
        double e = BitConverter.Int64BitsToDouble((b >>> 52) | IntegerBits) - (tiny ? LogBias54 : LogBias);
        double f = BitConverter.Int64BitsToDouble((b & MantissaMask) | OneBits);
        double w = Math.FusedMultiplyAdd(e, 0.3333333333333333, RoundingShift);
        double k = w - RoundingShift;
        double j = Math.FusedMultiplyAdd(k, -3.0, e);

        // z near m^(-1/3), m = 2^j f
        double m = f * (j < 0.0 ? 0.5 : (j > 0.0 ? 2.0 : 1.0));
        double z = Math.FusedMultiplyAdd(0.02858742194595232, f, -0.22122575275523554);
        z = Math.FusedMultiplyAdd(z, f, 0.6954782172452784);
        z = Math.FusedMultiplyAdd(z, f, -1.1728982373518144);
        z = Math.FusedMultiplyAdd(z, f, 1.670021026790868);
        z = z * (j < 0.0 ? 1.2599210498948732 : (j > 0.0 ? 0.7937005259840998 : 1.0));

        // With h = 1 - m z^3, m^(-1/3) = z (1 - h)^(-1/3) = z (1 + h/3 + 2 h^2 / 9 + ...)
        double h = Math.FusedMultiplyAdd(-m * z, z * z, 1.0);
        z = Math.FusedMultiplyAdd(z * h, Math.FusedMultiplyAdd(h, 0.2222222222222222, 0.3333333333333333), z);

        // y - (y^3 - m) / (3 y^2), the residual to twice the digits
        double y = m * z * z;
        double s = y * y;
        double d = Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(y, y, -s), y, Math.FusedMultiplyAdd(s, y, -m));
        y = Math.FusedMultiplyAdd(d * z, z * -0.3333333333333333, y);
        y = y * BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(w) << 52) + OneBits);
        y = a > 0.0 ? y : a;
        return Math.CopySign((a < Infinity ? y : a), x);
    }
}
