using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>cosh x of sixteen <c>float</c> lanes; at most 2 ulp, exactly even.</summary>
    /// <remarks>
    /// 2 (w + 1/(16 w)) with w = e^|x| / 4, q as in <see cref="Exp(float)"/>; overflows only where the result does, at |x| = 89.42.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Cosh(Vector512<float> x)
    {
        // NaN passes MinNative as its second operand.
        Vector512<float> c = Vector512.MinNative(Vector512.Create(89.5f), Vector512.Abs(x));

        // |x| = n ln 2 + r, |r| <= ln 2 / 2
        Vector512<float> z = Vector512.FusedMultiplyAdd(c, Vector512.Create(SingleInverseLn2), Vector512.Create(SingleRoundingShift));
        Vector512<float> n = z - Vector512.Create(SingleRoundingShift);
        Vector512<float> r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-SingleLn2High), c);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-SingleLn2Low), r);

        // q(r) = (exp r - 1 - r) / r^2
        Vector512<float> u = r * r;
        Vector512<float> q = Vector512.FusedMultiplyAdd(Vector512.Create(0.0013924078f), r, Vector512.Create(0.008369271f));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(0.041666575f));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(0.16666515f));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(0.5f));
        Vector512<float> t = Vector512.FusedMultiplyAdd(u, q, r);

        // w = exp(|x|) / 4
        Vector512<float> s = ((z.AsInt32() << 23) + Vector512.Create(SinglePowerMinus2Bits)).AsSingle();
        Vector512<float> w = Vector512.FusedMultiplyAdd(s, t, s);
        Vector512<float> y = w + Vector512.Create(0.0625f) / w;
        return y + y;
    }

    /// <summary>cosh x of eight <c>float</c> lanes; at most 2 ulp, exactly even. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Cosh(Vector256<float> x)
    {
        // NaN passes MinNative as its second operand.
        Vector256<float> c = Vector256.MinNative(Vector256.Create(89.5f), Vector256.Abs(x));

        // |x| = n ln 2 + r, |r| <= ln 2 / 2
        Vector256<float> z = Vector256.FusedMultiplyAdd(c, Vector256.Create(SingleInverseLn2), Vector256.Create(SingleRoundingShift));
        Vector256<float> n = z - Vector256.Create(SingleRoundingShift);
        Vector256<float> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-SingleLn2High), c);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-SingleLn2Low), r);

        // q(r) = (exp r - 1 - r) / r^2
        Vector256<float> u = r * r;
        Vector256<float> q = Vector256.FusedMultiplyAdd(Vector256.Create(0.0013924078f), r, Vector256.Create(0.008369271f));
        q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(0.041666575f));
        q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(0.16666515f));
        q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(0.5f));
        Vector256<float> t = Vector256.FusedMultiplyAdd(u, q, r);

        // w = exp(|x|) / 4
        Vector256<float> s = ((z.AsInt32() << 23) + Vector256.Create(SinglePowerMinus2Bits)).AsSingle();
        Vector256<float> w = Vector256.FusedMultiplyAdd(s, t, s);
        Vector256<float> y = w + Vector256.Create(0.0625f) / w;
        return y + y;
    }

    /// <summary>cosh x of one <c>float</c>; at most 2 ulp, exactly even. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Cosh(float x)
    {
        // NaN passes MinNative as its second operand.
        float c = float.MinNative(89.5f, MathF.Abs(x));

        // |x| = n ln 2 + r, |r| <= ln 2 / 2
        float z = MathF.FusedMultiplyAdd(c, SingleInverseLn2, SingleRoundingShift);
        float n = z - SingleRoundingShift;
        float r = MathF.FusedMultiplyAdd(n, -SingleLn2High, c);
        r = MathF.FusedMultiplyAdd(n, -SingleLn2Low, r);

        // q(r) = (exp r - 1 - r) / r^2
        float u = r * r;
        float q = MathF.FusedMultiplyAdd(0.0013924078f, r, 0.008369271f);
        q = MathF.FusedMultiplyAdd(q, r, 0.041666575f);
        q = MathF.FusedMultiplyAdd(q, r, 0.16666515f);
        q = MathF.FusedMultiplyAdd(q, r, 0.5f);
        float t = MathF.FusedMultiplyAdd(u, q, r);

        // w = exp(|x|) / 4
        float s = BitConverter.Int32BitsToSingle((BitConverter.SingleToInt32Bits(z) << 23) + SinglePowerMinus2Bits);
        float w = MathF.FusedMultiplyAdd(s, t, s);
        float y = w + 0.0625f / w;
        return y + y;
    }
}
