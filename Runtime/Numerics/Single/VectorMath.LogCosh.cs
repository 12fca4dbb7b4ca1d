using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>ln cosh x of sixteen <c>float</c> lanes; at most 2 ulp, exactly even, no overflow.</summary>
    /// <remarks>
    /// |x| ≤ 1: x²/2 + x⁴ Q(x²), Q minimax of degree 5 (relative error 7.5e-9). Beyond: |x| − ln 2 + ln(1 + y), y = exp(−2|x|),
    /// with ln(1 + y) = 2 artanh t = 2t + t³ R(t²), t = y / (2 + y), R minimax of degree 1 (relative error 7.4e-11).
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogCosh(Vector512<float> x)
    {
        Vector512<float> a = Vector512.Abs(x);
        Vector512<float> y = Exp(a * Vector512.Create(-2f));

        // log(1 + y) - ln 2 + a
        Vector512<float> t = y / (y + Vector512.Create(2f));
        Vector512<float> v = t * t;
        Vector512<float> r = Vector512.FusedMultiplyAdd(Vector512.Create(0.40172872f), v, Vector512.Create(0.66666424f));
        Vector512<float> far = a - Vector512.Create(SingleLn2High) + (Vector512.FusedMultiplyAdd(t * v, r, t + t) - Vector512.Create(SingleLn2Low));

        // u / 2 + u^2 Q(u), u = x^2
        Vector512<float> u = a * a;
        Vector512<float> q = Vector512.FusedMultiplyAdd(Vector512.Create(8.7865534E-05f), u, Vector512.Create(-0.00056040427f));
        q = Vector512.FusedMultiplyAdd(q, u, Vector512.Create(0.0020825213f));
        q = Vector512.FusedMultiplyAdd(q, u, Vector512.Create(-0.0067135002f));
        q = Vector512.FusedMultiplyAdd(q, u, Vector512.Create(0.022217449f));
        q = Vector512.FusedMultiplyAdd(q, u, Vector512.Create(-0.0833331f));
        Vector512<float> near = Vector512.FusedMultiplyAdd(u * u, q, Vector512.Create(0.5f) * u);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(a, Vector512.Create(1f)), far, near);
    }

    /// <summary>ln cosh x of eight <c>float</c> lanes; at most 2 ulp, exactly even, no overflow. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogCosh(Vector256<float> x)
    {
        Vector256<float> a = Vector256.Abs(x);
        Vector256<float> y = Exp(a * Vector256.Create(-2f));

        // log(1 + y) - ln 2 + a
        Vector256<float> t = y / (y + Vector256.Create(2f));
        Vector256<float> v = t * t;
        Vector256<float> r = Vector256.FusedMultiplyAdd(Vector256.Create(0.40172872f), v, Vector256.Create(0.66666424f));
        Vector256<float> far = a - Vector256.Create(SingleLn2High) + (Vector256.FusedMultiplyAdd(t * v, r, t + t) - Vector256.Create(SingleLn2Low));

        // u / 2 + u^2 Q(u), u = x^2
        Vector256<float> u = a * a;
        Vector256<float> q = Vector256.FusedMultiplyAdd(Vector256.Create(8.7865534E-05f), u, Vector256.Create(-0.00056040427f));
        q = Vector256.FusedMultiplyAdd(q, u, Vector256.Create(0.0020825213f));
        q = Vector256.FusedMultiplyAdd(q, u, Vector256.Create(-0.0067135002f));
        q = Vector256.FusedMultiplyAdd(q, u, Vector256.Create(0.022217449f));
        q = Vector256.FusedMultiplyAdd(q, u, Vector256.Create(-0.0833331f));
        Vector256<float> near = Vector256.FusedMultiplyAdd(u * u, q, Vector256.Create(0.5f) * u);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(a, Vector256.Create(1f)), far, near);
    }

    /// <summary>ln cosh x of one <c>float</c>; at most 2 ulp, exactly even, no overflow. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float LogCosh(float x)
    {
        float a = MathF.Abs(x);
        float y = Exp(a * -2f);

        // log(1 + y) - ln 2 + a
        float t = y / (y + 2f);
        float v = t * t;
        float r = MathF.FusedMultiplyAdd(0.40172872f, v, 0.66666424f);
        float far = a - SingleLn2High + (MathF.FusedMultiplyAdd(t * v, r, t + t) - SingleLn2Low);

        // u / 2 + u^2 Q(u), u = x^2
        float u = a * a;
        float q = MathF.FusedMultiplyAdd(8.7865534E-05f, u, -0.00056040427f);
        q = MathF.FusedMultiplyAdd(q, u, 0.0020825213f);
        q = MathF.FusedMultiplyAdd(q, u, -0.0067135002f);
        q = MathF.FusedMultiplyAdd(q, u, 0.022217449f);
        q = MathF.FusedMultiplyAdd(q, u, -0.0833331f);
        float near = MathF.FusedMultiplyAdd(u * u, q, 0.5f * u);
        return a > 1f ? far : near;
    }
}
