using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>Softplus log(1 + eˣ) of sixteen <c>float</c> lanes; at most 2.5 ulp, no overflow.</summary>
    /// <remarks>
    /// max(x, 0) + log(1 + y), y = exp(−|x|); log(1 + y) = y + y² P(y), P minimax of degree 7 (relative error 3.3e-8).
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Softplus(Vector512<float> x)
    {
        Vector512<float> a = Vector512.MaxNative(Vector512.Create(SingleExpLowest), -Vector512.Abs(x));

        // -|x| = n ln 2 + r, |r| <= ln 2 / 2
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
        Vector512<float> p = Vector512.FusedMultiplyAdd(u, q, r);

        // y = exp(-|x|); 2^(n+60) is a normal number for every n >= -150.
        Vector512<float> s = ((z.AsInt32() << 23) + Vector512.Create(SinglePower60Bits)).AsSingle();
        Vector512<float> y = Vector512.FusedMultiplyAdd(s, p, s) * Vector512.Create(SinglePowerMinus60);

        // log(1 + y) = y + y^2 P(y); y^2 alone would be subnormal from |x| = 44 on, which takes some machines a hundred cycles.
        Vector512<float> w = Vector512.FusedMultiplyAdd(Vector512.Create(0.0053631305f), y, Vector512.Create(-0.03006063f));
        w = Vector512.FusedMultiplyAdd(w, y, Vector512.Create(0.07919889f));
        w = Vector512.FusedMultiplyAdd(w, y, Vector512.Create(-0.13753568f));
        w = Vector512.FusedMultiplyAdd(w, y, Vector512.Create(0.19153664f));
        w = Vector512.FusedMultiplyAdd(w, y, Vector512.Create(-0.24857196f));
        w = Vector512.FusedMultiplyAdd(w, y, Vector512.Create(0.3332133f));
        w = Vector512.FusedMultiplyAdd(w, y, Vector512.Create(-0.49999648f));
        Vector512<float> log = Vector512.FusedMultiplyAdd(y * w, y, y);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512.Create(0f)), x + log, log);
    }

    /// <summary>Softplus log(1 + eˣ) of eight <c>float</c> lanes; at most 2.5 ulp, no overflow. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Softplus(Vector256<float> x)
    {
        Vector256<float> a = Vector256.MaxNative(Vector256.Create(SingleExpLowest), -Vector256.Abs(x));

        // -|x| = n ln 2 + r, |r| <= ln 2 / 2
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
        Vector256<float> p = Vector256.FusedMultiplyAdd(u, q, r);

        // y = exp(-|x|); 2^(n+60) is a normal number for every n >= -150.
        Vector256<float> s = ((z.AsInt32() << 23) + Vector256.Create(SinglePower60Bits)).AsSingle();
        Vector256<float> y = Vector256.FusedMultiplyAdd(s, p, s) * Vector256.Create(SinglePowerMinus60);

        // log(1 + y) = y + y^2 P(y); y^2 alone would be subnormal from |x| = 44 on, which takes some machines a hundred cycles.
        Vector256<float> w = Vector256.FusedMultiplyAdd(Vector256.Create(0.0053631305f), y, Vector256.Create(-0.03006063f));
        w = Vector256.FusedMultiplyAdd(w, y, Vector256.Create(0.07919889f));
        w = Vector256.FusedMultiplyAdd(w, y, Vector256.Create(-0.13753568f));
        w = Vector256.FusedMultiplyAdd(w, y, Vector256.Create(0.19153664f));
        w = Vector256.FusedMultiplyAdd(w, y, Vector256.Create(-0.24857196f));
        w = Vector256.FusedMultiplyAdd(w, y, Vector256.Create(0.3332133f));
        w = Vector256.FusedMultiplyAdd(w, y, Vector256.Create(-0.49999648f));
        Vector256<float> log = Vector256.FusedMultiplyAdd(y * w, y, y);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(x, Vector256.Create(0f)), x + log, log);
    }

    /// <summary>Softplus log(1 + eˣ) of one <c>float</c>; at most 2.5 ulp, no overflow. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Softplus(float x)
    {
        float a = float.MaxNative(SingleExpLowest, -MathF.Abs(x));

        // -|x| = n ln 2 + r, |r| <= ln 2 / 2
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
        float p = MathF.FusedMultiplyAdd(u, q, r);

        // y = exp(-|x|); 2^(n+60) is a normal number for every n >= -150.
        float s = BitConverter.Int32BitsToSingle((BitConverter.SingleToInt32Bits(z) << 23) + SinglePower60Bits);
        float y = MathF.FusedMultiplyAdd(s, p, s) * SinglePowerMinus60;

        // log(1 + y) = y + y^2 P(y); y^2 alone would be subnormal from |x| = 44 on, which takes some machines a hundred cycles.
        float w = MathF.FusedMultiplyAdd(0.0053631305f, y, -0.03006063f);
        w = MathF.FusedMultiplyAdd(w, y, 0.07919889f);
        w = MathF.FusedMultiplyAdd(w, y, -0.13753568f);
        w = MathF.FusedMultiplyAdd(w, y, 0.19153664f);
        w = MathF.FusedMultiplyAdd(w, y, -0.24857196f);
        w = MathF.FusedMultiplyAdd(w, y, 0.3332133f);
        w = MathF.FusedMultiplyAdd(w, y, -0.49999648f);
        float log = MathF.FusedMultiplyAdd(y * w, y, y);
        return x > 0f ? (x + log) : log;
    }
}
