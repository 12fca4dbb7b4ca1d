using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>eˣ − 1 of sixteen <c>float</c> lanes, accurate near 0; at most 1.5 ulp.</summary>
    /// <remarks>
    /// x = n ln 2 + r, result 2ⁿ (r + r² q(r)) + (2ⁿ − 1), with q as in <see cref="Exp(float)"/>.
    /// Odd to first order: ±0 and subnormal x are returned as they are.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Expm1(Vector512<float> x)
    {
        Vector512<float> a = Vector512.MinNative(Vector512.Create(SingleExpHighest), Vector512.MaxNative(Vector512.Create(-20f), x));

        // x = n ln 2 + r, |r| <= ln 2 / 2
        Vector512<float> z = Vector512.FusedMultiplyAdd(a, Vector512.Create(SingleInverseLn2), Vector512.Create(SingleRoundingShift));
        Vector512<float> n = z - Vector512.Create(SingleRoundingShift);
        Vector512<float> g = Vector512.FusedMultiplyAdd(n, Vector512.Create(-SingleLn2High), a);
        Vector512<float> r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-SingleLn2Low), g);

        // q(r) = (exp r - 1 - r) / r^2
        Vector512<float> u = r * r;
        Vector512<float> q = Vector512.FusedMultiplyAdd(Vector512.Create(0.0013924078f), r, Vector512.Create(0.008369271f));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(0.041666575f));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(0.16666515f));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(0.5f));

        // Half of the result (s - 1/2) + s g + s t with s = 2^(n-1), since 2^128 is not representable; the exact g keeps the rounding of r out.
        Vector512<float> t = Vector512.FusedMultiplyAdd(n, Vector512.Create(-SingleLn2Low), u * q);
        Vector512<float> s = ((z.AsInt32() << 23) + Vector512.Create(SinglePowerMinus1Bits)).AsSingle();
        Vector512<float> e = Vector512.FusedMultiplyAdd(s, t, Vector512.FusedMultiplyAdd(s, g, s - Vector512.Create(0.5f)));
        return Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), Vector512.Create(1E-30f)), x, e + e);
    }

    /// <summary>eˣ − 1 of eight <c>float</c> lanes, accurate near 0; at most 1.5 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Expm1(Vector256<float> x)
    {
        Vector256<float> a = Vector256.MinNative(Vector256.Create(SingleExpHighest), Vector256.MaxNative(Vector256.Create(-20f), x));

        // x = n ln 2 + r, |r| <= ln 2 / 2
        Vector256<float> z = Vector256.FusedMultiplyAdd(a, Vector256.Create(SingleInverseLn2), Vector256.Create(SingleRoundingShift));
        Vector256<float> n = z - Vector256.Create(SingleRoundingShift);
        Vector256<float> g = Vector256.FusedMultiplyAdd(n, Vector256.Create(-SingleLn2High), a);
        Vector256<float> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-SingleLn2Low), g);

        // q(r) = (exp r - 1 - r) / r^2
        Vector256<float> u = r * r;
        Vector256<float> q = Vector256.FusedMultiplyAdd(Vector256.Create(0.0013924078f), r, Vector256.Create(0.008369271f));
        q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(0.041666575f));
        q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(0.16666515f));
        q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(0.5f));

        // Half of the result (s - 1/2) + s g + s t with s = 2^(n-1), since 2^128 is not representable; the exact g keeps the rounding of r out.
        Vector256<float> t = Vector256.FusedMultiplyAdd(n, Vector256.Create(-SingleLn2Low), u * q);
        Vector256<float> s = ((z.AsInt32() << 23) + Vector256.Create(SinglePowerMinus1Bits)).AsSingle();
        Vector256<float> e = Vector256.FusedMultiplyAdd(s, t, Vector256.FusedMultiplyAdd(s, g, s - Vector256.Create(0.5f)));
        return Vector256.ConditionalSelect(Vector256.LessThan(Vector256.Abs(x), Vector256.Create(1E-30f)), x, e + e);
    }

    /// <summary>eˣ − 1 of one <c>float</c>, accurate near 0; at most 1.5 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Expm1(float x)
    {
        float a = float.MinNative(SingleExpHighest, float.MaxNative(-20f, x));

        // x = n ln 2 + r, |r| <= ln 2 / 2
        float z = MathF.FusedMultiplyAdd(a, SingleInverseLn2, SingleRoundingShift);
        float n = z - SingleRoundingShift;
        float g = MathF.FusedMultiplyAdd(n, -SingleLn2High, a);
        float r = MathF.FusedMultiplyAdd(n, -SingleLn2Low, g);

        // q(r) = (exp r - 1 - r) / r^2
        float u = r * r;
        float q = MathF.FusedMultiplyAdd(0.0013924078f, r, 0.008369271f);
        q = MathF.FusedMultiplyAdd(q, r, 0.041666575f);
        q = MathF.FusedMultiplyAdd(q, r, 0.16666515f);
        q = MathF.FusedMultiplyAdd(q, r, 0.5f);

        // Half of the result (s - 1/2) + s g + s t with s = 2^(n-1), since 2^128 is not representable; the exact g keeps the rounding of r out.
        float t = MathF.FusedMultiplyAdd(n, -SingleLn2Low, u * q);
        float s = BitConverter.Int32BitsToSingle((BitConverter.SingleToInt32Bits(z) << 23) + SinglePowerMinus1Bits);
        float e = MathF.FusedMultiplyAdd(s, t, MathF.FusedMultiplyAdd(s, g, s - 0.5f));
        return MathF.Abs(x) < 1E-30f ? x : (e + e);
    }
}
