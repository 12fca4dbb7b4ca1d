using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>tanh x of sixteen <c>float</c> lanes; at most 5.1 ulp and 3.1e-7, exactly odd, |tanh x| ≤ 1.</summary>
    /// <remarks>
    /// (x + x³ P(x²)) / (1 + x² Q(x²)), P and Q of degree 3, for |x| ≤ 7.9, where it is less than 1; beyond, ±1 is as near. What is beyond is compared and blended in beside the
    /// quotient, not before and after: a network's single sample waits for every step. NaN is not greater, and stays. The coefficients are those near the minimax fraction that
    /// round best in just this order of operations. <see cref="High.Tanh(float)"/> is the form of at most 2.5 ulp.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        Vector512<float> u = x * x, w = u * u;
        Vector512<float> p = Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(Vector512.Create(1.33194424E-08f), u, Vector512.Create(2.0583826E-05f)), w, Vector512.FusedMultiplyAdd(Vector512.Create(0.00349405711f), u, Vector512.Create(0.133797362f)));
        Vector512<float> q = Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(Vector512.Create(7.762211E-07f), u, Vector512.Create(0.000328312744f)), w, Vector512.FusedMultiplyAdd(Vector512.Create(0.0258711614f), u, Vector512.Create(0.467130512f)));
        Vector512<float> t = Vector512.FusedMultiplyAdd(x * u, p, x) / Vector512.FusedMultiplyAdd(q, u, Vector512.Create(1f));
        return Vector512.ConditionalSelect(Vector512.GreaterThan(u, Vector512.Create(62.41f)), Vector512.ConditionalSelect(Vector512.Create(-0.0f), x, Vector512.Create(1f)), t);
    }

    /// <summary>tanh x of eight <c>float</c> lanes; at most 5.1 ulp and 3.1e-7, exactly odd, |tanh x| ≤ 1. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        Vector256<float> u = x * x, w = u * u;
        Vector256<float> p = Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(Vector256.Create(1.33194424E-08f), u, Vector256.Create(2.0583826E-05f)), w, Vector256.FusedMultiplyAdd(Vector256.Create(0.00349405711f), u, Vector256.Create(0.133797362f)));
        Vector256<float> q = Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(Vector256.Create(7.762211E-07f), u, Vector256.Create(0.000328312744f)), w, Vector256.FusedMultiplyAdd(Vector256.Create(0.0258711614f), u, Vector256.Create(0.467130512f)));
        Vector256<float> t = Vector256.FusedMultiplyAdd(x * u, p, x) / Vector256.FusedMultiplyAdd(q, u, Vector256.Create(1f));
        return Vector256.ConditionalSelect(Vector256.GreaterThan(u, Vector256.Create(62.41f)), Vector256.ConditionalSelect(Vector256.Create(-0.0f), x, Vector256.Create(1f)), t);
    }

    /// <summary>tanh x of one <c>float</c>; at most 5.1 ulp and 3.1e-7, exactly odd, |tanh x| ≤ 1. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Tanh(float x)
    {
        float u = x * x, w = u * u;
        float p = MathF.FusedMultiplyAdd(MathF.FusedMultiplyAdd(1.33194424E-08f, u, 2.0583826E-05f), w, MathF.FusedMultiplyAdd(0.00349405711f, u, 0.133797362f));
        float q = MathF.FusedMultiplyAdd(MathF.FusedMultiplyAdd(7.762211E-07f, u, 0.000328312744f), w, MathF.FusedMultiplyAdd(0.0258711614f, u, 0.467130512f));
        float t = MathF.FusedMultiplyAdd(x * u, p, x) / MathF.FusedMultiplyAdd(q, u, 1f);
        return u > 62.41f ? MathF.CopySign(1f, x) : t;
    }
}
