using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>eˣ of sixteen <c>float</c> lanes; at most 1.5 ulp.</summary>
    /// <remarks>
    /// x = n ln 2 + r, |r| ≤ ½ ln 2; eˣ = 2ⁿ (1 + r + r² q(r)), q minimax of degree 4 (error 3.3e-9 in eʳ). Subnormal results are rounded once.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        // NaN passes MinNative and MaxNative when it is the second operand.
        Vector512<float> a = Vector512.MinNative(Vector512.Create(SingleExpHighest), Vector512.MaxNative(Vector512.Create(SingleExpLowest), x));

        // x = n ln 2 + r, |r| <= ln 2 / 2
        Vector512<float> z = Vector512.FusedMultiplyAdd(a, Vector512.Create(SingleInverseLn2), Vector512.Create(SingleRoundingShift));
        Vector512<float> n = z - Vector512.Create(SingleRoundingShift);
        Vector512<float> r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-SingleLn2High), a);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-SingleLn2Low), r);

        // q(r) = (exp r - 1 - r) / r^2
        Vector512<float> u = r * r;
        Vector512<float> q = Vector512.FusedMultiplyAdd(Vector512.Create(0.0013924078f), r, Vector512.Create(0.008369271f));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(0.041666575f));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(0.16666515f));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(0.5f));
        Vector512<float> t = Vector512.FusedMultiplyAdd(u, q, r);

        // 2^n as s * scale, since n runs from -150 to 128 and that is more than one exponent field holds: s = 2^(n+63) for negative a, else 2^(n-1).
        Vector512<int> bias = ((a.AsInt32() & Vector512.Create(SingleSignMask)) >>> 2) + Vector512.Create(SinglePowerMinus1Bits);
        Vector512<float> s = ((z.AsInt32() << 23) + bias).AsSingle();
        Vector512<float> scale = (Vector512.Create(SingleTwiceOneBits) - bias).AsSingle();
        return Vector512.FusedMultiplyAdd(s, t, s) * scale;
    }

    /// <summary>eˣ of eight <c>float</c> lanes; at most 1.5 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        // NaN passes MinNative and MaxNative when it is the second operand.
        Vector256<float> a = Vector256.MinNative(Vector256.Create(SingleExpHighest), Vector256.MaxNative(Vector256.Create(SingleExpLowest), x));

        // x = n ln 2 + r, |r| <= ln 2 / 2
        Vector256<float> z = Vector256.FusedMultiplyAdd(a, Vector256.Create(SingleInverseLn2), Vector256.Create(SingleRoundingShift));
        Vector256<float> n = z - Vector256.Create(SingleRoundingShift);
        Vector256<float> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-SingleLn2High), a);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-SingleLn2Low), r);

        // q(r) = (exp r - 1 - r) / r^2
        Vector256<float> u = r * r;
        Vector256<float> q = Vector256.FusedMultiplyAdd(Vector256.Create(0.0013924078f), r, Vector256.Create(0.008369271f));
        q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(0.041666575f));
        q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(0.16666515f));
        q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(0.5f));
        Vector256<float> t = Vector256.FusedMultiplyAdd(u, q, r);

        // 2^n as s * scale, since n runs from -150 to 128 and that is more than one exponent field holds: s = 2^(n+63) for negative a, else 2^(n-1).
        Vector256<int> bias = ((a.AsInt32() & Vector256.Create(SingleSignMask)) >>> 2) + Vector256.Create(SinglePowerMinus1Bits);
        Vector256<float> s = ((z.AsInt32() << 23) + bias).AsSingle();
        Vector256<float> scale = (Vector256.Create(SingleTwiceOneBits) - bias).AsSingle();
        return Vector256.FusedMultiplyAdd(s, t, s) * scale;
    }

    /// <summary>eˣ of one <c>float</c>; at most 1.5 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Exp(float x)
    {
        // NaN passes MinNative and MaxNative when it is the second operand.
        float a = float.MinNative(SingleExpHighest, float.MaxNative(SingleExpLowest, x));

        // x = n ln 2 + r, |r| <= ln 2 / 2
        float z = MathF.FusedMultiplyAdd(a, SingleInverseLn2, SingleRoundingShift);
        float n = z - SingleRoundingShift;
        float r = MathF.FusedMultiplyAdd(n, -SingleLn2High, a);
        r = MathF.FusedMultiplyAdd(n, -SingleLn2Low, r);

        // q(r) = (exp r - 1 - r) / r^2
        float u = r * r;
        float q = MathF.FusedMultiplyAdd(0.0013924078f, r, 0.008369271f);
        q = MathF.FusedMultiplyAdd(q, r, 0.041666575f);
        q = MathF.FusedMultiplyAdd(q, r, 0.16666515f);
        q = MathF.FusedMultiplyAdd(q, r, 0.5f);
        float t = MathF.FusedMultiplyAdd(u, q, r);

        // 2^n as s * scale, since n runs from -150 to 128 and that is more than one exponent field holds: s = 2^(n+63) for negative a, else 2^(n-1).
        int bias = ((BitConverter.SingleToInt32Bits(a) & SingleSignMask) >>> 2) + SinglePowerMinus1Bits;
        float s = BitConverter.Int32BitsToSingle((BitConverter.SingleToInt32Bits(z) << 23) + bias);
        float scale = BitConverter.Int32BitsToSingle(SingleTwiceOneBits - bias);
        return MathF.FusedMultiplyAdd(s, t, s) * scale;
    }
}
