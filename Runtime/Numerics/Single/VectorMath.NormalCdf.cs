using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>Distribution function of the standard normal law, Φ(x) = ½ erfc(−x/√2), of sixteen <c>float</c> lanes; at most 3.5 ulp, the left tail in full relative accuracy.</summary>
    /// <remarks>
    /// |x| ≤ ½: ½ + x G(x²), G minimax of degree 3. Beyond, Φ(−a) = exp(−a²/2) P(t) / (1 + a) for a ≥ 0, t = (a − 4)/(a + 4), P minimax of degree 8 (relative error 3.7e-8); a²/2 is taken to twice the digits.
    /// Φ(a) = 1 − Φ(−a). Below x = −13.0 the result is subnormal, below −14.17 it is 0. <see cref="High.NormalCdf(float)"/> is the form of at most 2.5 ulp.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> NormalCdf(Vector512<float> x)
    {
        // NaN passes MinNative as its second operand.
        Vector512<float> c = Vector512.MinNative(Vector512.Create(14.3f), Vector512.Abs(x));

        // P(t) / (1 + c)
        Vector512<float> t = (c - Vector512.Create(4f)) / (c + Vector512.Create(4f));
        Vector512<float> p = Vector512.FusedMultiplyAdd(Vector512.Create(0.0005816708f), t, Vector512.Create(-0.0003945397f));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.00495507f));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.017977858f));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.032205902f));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.028594617f));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.014000163f));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.09670327f));
        Vector512<float> h = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.4720532f));
        Vector512<float> d = c + Vector512.Create(1f);
        Vector512<float> g = h / d;

        // exp of minus half the square, which is taken to twice the digits: n ln 2 + r, |r| <= ln 2 / 2
        Vector512<float> v = c * (c * Vector512.Create(-0.5f));
        Vector512<float> l = Vector512.FusedMultiplyAdd(c, c * Vector512.Create(-0.5f), -v);
        Vector512<float> z = Vector512.FusedMultiplyAdd(v, Vector512.Create(SingleInverseLn2), Vector512.Create(SingleRoundingShift));
        Vector512<float> n = z - Vector512.Create(SingleRoundingShift);
        Vector512<float> r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-SingleLn2High), v);
        r = r + Vector512.FusedMultiplyAdd(n, Vector512.Create(-SingleLn2Low), l);

        // q(r) = (exp r - 1 - r) / r^2
        Vector512<float> u = r * r;
        Vector512<float> q = Vector512.FusedMultiplyAdd(Vector512.Create(0.0013924078f), r, Vector512.Create(0.008369271f));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(0.041666575f));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(0.16666515f));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(0.5f));
        Vector512<float> w = Vector512.FusedMultiplyAdd(u, q, r);

        // 2^(n+60) is a normal number for every n that occurs; one rounding where the result is subnormal.
        Vector512<float> s = ((z.AsInt32() << 23) + Vector512.Create(SinglePower60Bits)).AsSingle() * g;
        Vector512<float> y = Vector512.FusedMultiplyAdd(s, w, s) * Vector512.Create(SinglePowerMinus60);
        y = Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512.Create(0f)), Vector512.Create(1f) - y, y);

        // 1/2 + x G(v), v = x^2
        v = x * x;
        Vector512<float> m = Vector512.FusedMultiplyAdd(Vector512.Create(-0.0011214045f), v, Vector512.Create(0.0099606905f));
        m = Vector512.FusedMultiplyAdd(m, v, Vector512.Create(-0.06648944f));
        m = Vector512.FusedMultiplyAdd(m, v, Vector512.Create(0.39894226f));
        return Vector512.ConditionalSelect(Vector512.LessThanOrEqual(c, Vector512.Create(0.5f)), Vector512.FusedMultiplyAdd(x, m, Vector512.Create(0.5f)), y);
    }

    /// <summary>Distribution function of the standard normal law, Φ(x) = ½ erfc(−x/√2), of eight <c>float</c> lanes; at most 3.5 ulp, the left tail in full relative accuracy. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> NormalCdf(Vector256<float> x)
    {
        // NaN passes MinNative as its second operand.
        Vector256<float> c = Vector256.MinNative(Vector256.Create(14.3f), Vector256.Abs(x));

        // P(t) / (1 + c)
        Vector256<float> t = (c - Vector256.Create(4f)) / (c + Vector256.Create(4f));
        Vector256<float> p = Vector256.FusedMultiplyAdd(Vector256.Create(0.0005816708f), t, Vector256.Create(-0.0003945397f));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.00495507f));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.017977858f));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.032205902f));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.028594617f));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.014000163f));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.09670327f));
        Vector256<float> h = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.4720532f));
        Vector256<float> d = c + Vector256.Create(1f);
        Vector256<float> g = h / d;

        // exp of minus half the square, which is taken to twice the digits: n ln 2 + r, |r| <= ln 2 / 2
        Vector256<float> v = c * (c * Vector256.Create(-0.5f));
        Vector256<float> l = Vector256.FusedMultiplyAdd(c, c * Vector256.Create(-0.5f), -v);
        Vector256<float> z = Vector256.FusedMultiplyAdd(v, Vector256.Create(SingleInverseLn2), Vector256.Create(SingleRoundingShift));
        Vector256<float> n = z - Vector256.Create(SingleRoundingShift);
        Vector256<float> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-SingleLn2High), v);
        r = r + Vector256.FusedMultiplyAdd(n, Vector256.Create(-SingleLn2Low), l);

        // q(r) = (exp r - 1 - r) / r^2
        Vector256<float> u = r * r;
        Vector256<float> q = Vector256.FusedMultiplyAdd(Vector256.Create(0.0013924078f), r, Vector256.Create(0.008369271f));
        q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(0.041666575f));
        q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(0.16666515f));
        q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(0.5f));
        Vector256<float> w = Vector256.FusedMultiplyAdd(u, q, r);

        // 2^(n+60) is a normal number for every n that occurs; one rounding where the result is subnormal.
        Vector256<float> s = ((z.AsInt32() << 23) + Vector256.Create(SinglePower60Bits)).AsSingle() * g;
        Vector256<float> y = Vector256.FusedMultiplyAdd(s, w, s) * Vector256.Create(SinglePowerMinus60);
        y = Vector256.ConditionalSelect(Vector256.GreaterThan(x, Vector256.Create(0f)), Vector256.Create(1f) - y, y);

        // 1/2 + x G(v), v = x^2
        v = x * x;
        Vector256<float> m = Vector256.FusedMultiplyAdd(Vector256.Create(-0.0011214045f), v, Vector256.Create(0.0099606905f));
        m = Vector256.FusedMultiplyAdd(m, v, Vector256.Create(-0.06648944f));
        m = Vector256.FusedMultiplyAdd(m, v, Vector256.Create(0.39894226f));
        return Vector256.ConditionalSelect(Vector256.LessThanOrEqual(c, Vector256.Create(0.5f)), Vector256.FusedMultiplyAdd(x, m, Vector256.Create(0.5f)), y);
    }

    /// <summary>Distribution function of the standard normal law, Φ(x) = ½ erfc(−x/√2), of one <c>float</c>; at most 3.5 ulp, the left tail in full relative accuracy. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float NormalCdf(float x)
    {
        // NaN passes MinNative as its second operand.
        float c = float.MinNative(14.3f, MathF.Abs(x));

        // P(t) / (1 + c)
        float t = (c - 4f) / (c + 4f);
        float p = MathF.FusedMultiplyAdd(0.0005816708f, t, -0.0003945397f);
        p = MathF.FusedMultiplyAdd(p, t, -0.00495507f);
        p = MathF.FusedMultiplyAdd(p, t, 0.017977858f);
        p = MathF.FusedMultiplyAdd(p, t, -0.032205902f);
        p = MathF.FusedMultiplyAdd(p, t, 0.028594617f);
        p = MathF.FusedMultiplyAdd(p, t, 0.014000163f);
        p = MathF.FusedMultiplyAdd(p, t, -0.09670327f);
        float h = MathF.FusedMultiplyAdd(p, t, 0.4720532f);
        float d = c + 1f;
        float g = h / d;

        // exp of minus half the square, which is taken to twice the digits: n ln 2 + r, |r| <= ln 2 / 2
        float v = c * (c * -0.5f);
        float l = MathF.FusedMultiplyAdd(c, c * -0.5f, -v);
        float z = MathF.FusedMultiplyAdd(v, SingleInverseLn2, SingleRoundingShift);
        float n = z - SingleRoundingShift;
        float r = MathF.FusedMultiplyAdd(n, -SingleLn2High, v);
        r = r + MathF.FusedMultiplyAdd(n, -SingleLn2Low, l);

        // q(r) = (exp r - 1 - r) / r^2
        float u = r * r;
        float q = MathF.FusedMultiplyAdd(0.0013924078f, r, 0.008369271f);
        q = MathF.FusedMultiplyAdd(q, r, 0.041666575f);
        q = MathF.FusedMultiplyAdd(q, r, 0.16666515f);
        q = MathF.FusedMultiplyAdd(q, r, 0.5f);
        float w = MathF.FusedMultiplyAdd(u, q, r);

        // 2^(n+60) is a normal number for every n that occurs; one rounding where the result is subnormal.
        float s = BitConverter.Int32BitsToSingle((BitConverter.SingleToInt32Bits(z) << 23) + SinglePower60Bits) * g;
        float y = MathF.FusedMultiplyAdd(s, w, s) * SinglePowerMinus60;
        y = x > 0f ? (1f - y) : y;

        // 1/2 + x G(v), v = x^2
        v = x * x;
        float m = MathF.FusedMultiplyAdd(-0.0011214045f, v, 0.0099606905f);
        m = MathF.FusedMultiplyAdd(m, v, -0.06648944f);
        m = MathF.FusedMultiplyAdd(m, v, 0.39894226f);
        return c <= 0.5f ? MathF.FusedMultiplyAdd(x, m, 0.5f) : y;
    }
}
