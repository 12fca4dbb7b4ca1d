using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>Error function 2/√π ∫₀ˣ exp(−t²) dt of sixteen <c>float</c> lanes; at most 2 ulp, exactly odd, |erf x| ≤ 1.</summary>
    /// <remarks>
    /// |x| ≤ 1: x + x E(x²), E minimax of degree 5 (relative error 4.1e-8). Beyond: 1 − exp(G(|x|)), G of degree 6, the logarithm of 1 − erf on [1, 3.95] (error 1.1e-9 in erf);
    /// erf 3.95 rounds to 1.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Erf(Vector512<float> x)
    {
        Vector512<float> a = Vector512.Abs(x);

        // x + x E(u), u = x^2
        Vector512<float> u = a * a;
        Vector512<float> e = Vector512.FusedMultiplyAdd(Vector512.Create(-0.0005619422f), u, Vector512.Create(0.004914826f));
        e = Vector512.FusedMultiplyAdd(e, u, Vector512.Create(-0.026709171f));
        e = Vector512.FusedMultiplyAdd(e, u, Vector512.Create(0.11280113f));
        e = Vector512.FusedMultiplyAdd(e, u, Vector512.Create(-0.3761232f));
        e = Vector512.FusedMultiplyAdd(e, u, Vector512.Create(0.12837912f));
        Vector512<float> near = Vector512.FusedMultiplyAdd(a, e, a);

        // 1 - exp(G(c)); erf 3.95 rounds to 1, and NaN passes MinNative as its second operand.
        Vector512<float> c = Vector512.MinNative(Vector512.Create(3.95f), a);
        Vector512<float> g = Vector512.FusedMultiplyAdd(Vector512.Create(0.00018638479f), c, Vector512.Create(-0.0029476953f));
        g = Vector512.FusedMultiplyAdd(g, c, Vector512.Create(0.021838147f));
        g = Vector512.FusedMultiplyAdd(g, c, Vector512.Create(-0.10310682f));
        g = Vector512.FusedMultiplyAdd(g, c, Vector512.Create(-0.63814485f));
        g = Vector512.FusedMultiplyAdd(g, c, Vector512.Create(-1.1270891f));
        g = Vector512.FusedMultiplyAdd(g, c, Vector512.Create(-0.00034153962f));

        // g = n ln 2 + r, |r| <= ln 2 / 2
        Vector512<float> z = Vector512.FusedMultiplyAdd(g, Vector512.Create(SingleInverseLn2), Vector512.Create(SingleRoundingShift));
        Vector512<float> n = z - Vector512.Create(SingleRoundingShift);
        Vector512<float> r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-SingleLn2High), g);

        // 2^n (1 + r + r^2 P(r))
        Vector512<float> p = Vector512.FusedMultiplyAdd(Vector512.Create(0.0013924078f), r, Vector512.Create(0.008369271f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(0.041666575f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(0.16666515f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(0.5f));
        Vector512<float> s = ((z.AsInt32() << 23) + Vector512.Create(SingleOneBits)).AsSingle();
        Vector512<float> far = Vector512.FusedMultiplyAdd(s, -Vector512.FusedMultiplyAdd(r * r, p, r), Vector512.Create(1f) - s);
        return Vector512.ConditionalSelect(Vector512.Create(-0f), x, Vector512.ConditionalSelect(Vector512.GreaterThan(a, Vector512.Create(1f)), far, near));
    }

    /// <summary>Error function 2/√π ∫₀ˣ exp(−t²) dt of eight <c>float</c> lanes; at most 2 ulp, exactly odd, |erf x| ≤ 1. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Erf(Vector256<float> x)
    {
        Vector256<float> a = Vector256.Abs(x);

        // x + x E(u), u = x^2
        Vector256<float> u = a * a;
        Vector256<float> e = Vector256.FusedMultiplyAdd(Vector256.Create(-0.0005619422f), u, Vector256.Create(0.004914826f));
        e = Vector256.FusedMultiplyAdd(e, u, Vector256.Create(-0.026709171f));
        e = Vector256.FusedMultiplyAdd(e, u, Vector256.Create(0.11280113f));
        e = Vector256.FusedMultiplyAdd(e, u, Vector256.Create(-0.3761232f));
        e = Vector256.FusedMultiplyAdd(e, u, Vector256.Create(0.12837912f));
        Vector256<float> near = Vector256.FusedMultiplyAdd(a, e, a);

        // 1 - exp(G(c)); erf 3.95 rounds to 1, and NaN passes MinNative as its second operand.
        Vector256<float> c = Vector256.MinNative(Vector256.Create(3.95f), a);
        Vector256<float> g = Vector256.FusedMultiplyAdd(Vector256.Create(0.00018638479f), c, Vector256.Create(-0.0029476953f));
        g = Vector256.FusedMultiplyAdd(g, c, Vector256.Create(0.021838147f));
        g = Vector256.FusedMultiplyAdd(g, c, Vector256.Create(-0.10310682f));
        g = Vector256.FusedMultiplyAdd(g, c, Vector256.Create(-0.63814485f));
        g = Vector256.FusedMultiplyAdd(g, c, Vector256.Create(-1.1270891f));
        g = Vector256.FusedMultiplyAdd(g, c, Vector256.Create(-0.00034153962f));

        // g = n ln 2 + r, |r| <= ln 2 / 2
        Vector256<float> z = Vector256.FusedMultiplyAdd(g, Vector256.Create(SingleInverseLn2), Vector256.Create(SingleRoundingShift));
        Vector256<float> n = z - Vector256.Create(SingleRoundingShift);
        Vector256<float> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-SingleLn2High), g);

        // 2^n (1 + r + r^2 P(r))
        Vector256<float> p = Vector256.FusedMultiplyAdd(Vector256.Create(0.0013924078f), r, Vector256.Create(0.008369271f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(0.041666575f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(0.16666515f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(0.5f));
        Vector256<float> s = ((z.AsInt32() << 23) + Vector256.Create(SingleOneBits)).AsSingle();
        Vector256<float> far = Vector256.FusedMultiplyAdd(s, -Vector256.FusedMultiplyAdd(r * r, p, r), Vector256.Create(1f) - s);
        return Vector256.ConditionalSelect(Vector256.Create(-0f), x, Vector256.ConditionalSelect(Vector256.GreaterThan(a, Vector256.Create(1f)), far, near));
    }

    /// <summary>Error function 2/√π ∫₀ˣ exp(−t²) dt of one <c>float</c>; at most 2 ulp, exactly odd, |erf x| ≤ 1. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Erf(float x)
    {
        float a = MathF.Abs(x);

        // x + x E(u), u = x^2
        float u = a * a;
        float e = MathF.FusedMultiplyAdd(-0.0005619422f, u, 0.004914826f);
        e = MathF.FusedMultiplyAdd(e, u, -0.026709171f);
        e = MathF.FusedMultiplyAdd(e, u, 0.11280113f);
        e = MathF.FusedMultiplyAdd(e, u, -0.3761232f);
        e = MathF.FusedMultiplyAdd(e, u, 0.12837912f);
        float near = MathF.FusedMultiplyAdd(a, e, a);

        // 1 - exp(G(c)); erf 3.95 rounds to 1, and NaN passes MinNative as its second operand.
        float c = float.MinNative(3.95f, a);
        float g = MathF.FusedMultiplyAdd(0.00018638479f, c, -0.0029476953f);
        g = MathF.FusedMultiplyAdd(g, c, 0.021838147f);
        g = MathF.FusedMultiplyAdd(g, c, -0.10310682f);
        g = MathF.FusedMultiplyAdd(g, c, -0.63814485f);
        g = MathF.FusedMultiplyAdd(g, c, -1.1270891f);
        g = MathF.FusedMultiplyAdd(g, c, -0.00034153962f);

        // g = n ln 2 + r, |r| <= ln 2 / 2
        float z = MathF.FusedMultiplyAdd(g, SingleInverseLn2, SingleRoundingShift);
        float n = z - SingleRoundingShift;
        float r = MathF.FusedMultiplyAdd(n, -SingleLn2High, g);

        // 2^n (1 + r + r^2 P(r))
        float p = MathF.FusedMultiplyAdd(0.0013924078f, r, 0.008369271f);
        p = MathF.FusedMultiplyAdd(p, r, 0.041666575f);
        p = MathF.FusedMultiplyAdd(p, r, 0.16666515f);
        p = MathF.FusedMultiplyAdd(p, r, 0.5f);
        float s = BitConverter.Int32BitsToSingle((BitConverter.SingleToInt32Bits(z) << 23) + SingleOneBits);
        float far = MathF.FusedMultiplyAdd(s, -MathF.FusedMultiplyAdd(r * r, p, r), 1f - s);
        return MathF.CopySign(a > 1f ? far : near, x);
    }
}
