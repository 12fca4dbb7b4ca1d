using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>sinh x of sixteen <c>float</c> lanes; at most 2 ulp, exactly odd.</summary>
    /// <remarks>
    /// |x| ≤ 1: x + x³ S(x²), S minimax of degree 2 (relative error 2.4e-8). Beyond: 2 (w − 1/(16 w)) with w = e^|x| / 4, q as in <see cref="Exp(float)"/>,
    /// which overflows only where the result does, at |x| = 89.42.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sinh(Vector512<float> x)
    {
        Vector512<float> a = Vector512.Abs(x);
        Vector512<float> c = Vector512.MinNative(Vector512.Create(89.5f), a);

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
        Vector512<float> y = w - Vector512.Create(0.0625f) / w;

        // x + x v S(v), v = x^2
        Vector512<float> v = a * a;
        Vector512<float> p = Vector512.FusedMultiplyAdd(Vector512.Create(0.0002037334f), v, Vector512.Create(0.008330271f));
        p = Vector512.FusedMultiplyAdd(p, v, Vector512.Create(0.16666716f));
        return Vector512.ConditionalSelect(Vector512.Create(-0f), x, Vector512.ConditionalSelect(Vector512.GreaterThan(a, Vector512.Create(1f)), y + y, Vector512.FusedMultiplyAdd(a * v, p, a)));
    }

    /// <summary>sinh x of eight <c>float</c> lanes; at most 2 ulp, exactly odd. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sinh(Vector256<float> x)
    {
        Vector256<float> a = Vector256.Abs(x);
        Vector256<float> c = Vector256.MinNative(Vector256.Create(89.5f), a);

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
        Vector256<float> y = w - Vector256.Create(0.0625f) / w;

        // x + x v S(v), v = x^2
        Vector256<float> v = a * a;
        Vector256<float> p = Vector256.FusedMultiplyAdd(Vector256.Create(0.0002037334f), v, Vector256.Create(0.008330271f));
        p = Vector256.FusedMultiplyAdd(p, v, Vector256.Create(0.16666716f));
        return Vector256.ConditionalSelect(Vector256.Create(-0f), x, Vector256.ConditionalSelect(Vector256.GreaterThan(a, Vector256.Create(1f)), y + y, Vector256.FusedMultiplyAdd(a * v, p, a)));
    }

    /// <summary>sinh x of one <c>float</c>; at most 2 ulp, exactly odd. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sinh(float x)
    {
        float a = MathF.Abs(x);
        float c = float.MinNative(89.5f, a);

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
        float y = w - 0.0625f / w;

        // x + x v S(v), v = x^2
        float v = a * a;
        float p = MathF.FusedMultiplyAdd(0.0002037334f, v, 0.008330271f);
        p = MathF.FusedMultiplyAdd(p, v, 0.16666716f);
        return MathF.CopySign(a > 1f ? (y + y) : MathF.FusedMultiplyAdd(a * v, p, a), x);
    }
}
