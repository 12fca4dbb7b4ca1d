using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>tanh x of sixteen <c>float</c> lanes; at most 5.8 ulp and 3.5e-7, exactly odd, |tanh x| ≤ 1.</summary>
    /// <remarks>
    /// x P(x²) / Q(x²), P and Q of degree 4, minimax for |x| ≤ 9.02 (relative error 2.1e-8), beyond which the result is ±1. <see cref="High.Tanh(float)"/> is the form of at most 2.5 ulp.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        // tanh 9.02 rounds to 1; NaN passes MinNative as its second operand.
        Vector512<float> a = Vector512.MinNative(Vector512.Create(9.02f), Vector512.Abs(x));
        Vector512<float> u = a * a;
        Vector512<float> p = Vector512.FusedMultiplyAdd(Vector512.Create(1.3319509E-08f), u, Vector512.Create(2.0583833E-05f));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.0034940576f));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(0.13379738f));
        p = Vector512.FusedMultiplyAdd(p, u, Vector512.Create(1f));
        Vector512<float> q = Vector512.FusedMultiplyAdd(Vector512.Create(7.7622093E-07f), u, Vector512.Create(0.00032831295f));
        q = Vector512.FusedMultiplyAdd(q, u, Vector512.Create(0.025871163f));
        q = Vector512.FusedMultiplyAdd(q, u, Vector512.Create(0.46713054f));
        q = Vector512.FusedMultiplyAdd(q, u, Vector512.Create(1f));
        return Vector512.ConditionalSelect(Vector512.Create(-0f), x, Vector512.MinNative(Vector512.Create(1f), (a * p) / q));
    }

    /// <summary>tanh x of eight <c>float</c> lanes; at most 5.8 ulp and 3.5e-7, exactly odd, |tanh x| ≤ 1. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        // tanh 9.02 rounds to 1; NaN passes MinNative as its second operand.
        Vector256<float> a = Vector256.MinNative(Vector256.Create(9.02f), Vector256.Abs(x));
        Vector256<float> u = a * a;
        Vector256<float> p = Vector256.FusedMultiplyAdd(Vector256.Create(1.3319509E-08f), u, Vector256.Create(2.0583833E-05f));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.0034940576f));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(0.13379738f));
        p = Vector256.FusedMultiplyAdd(p, u, Vector256.Create(1f));
        Vector256<float> q = Vector256.FusedMultiplyAdd(Vector256.Create(7.7622093E-07f), u, Vector256.Create(0.00032831295f));
        q = Vector256.FusedMultiplyAdd(q, u, Vector256.Create(0.025871163f));
        q = Vector256.FusedMultiplyAdd(q, u, Vector256.Create(0.46713054f));
        q = Vector256.FusedMultiplyAdd(q, u, Vector256.Create(1f));
        return Vector256.ConditionalSelect(Vector256.Create(-0f), x, Vector256.MinNative(Vector256.Create(1f), (a * p) / q));
    }

    /// <summary>tanh x of one <c>float</c>; at most 5.8 ulp and 3.5e-7, exactly odd, |tanh x| ≤ 1. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Tanh(float x)
    {
        // tanh 9.02 rounds to 1; NaN passes MinNative as its second operand.
        float a = float.MinNative(9.02f, MathF.Abs(x));
        float u = a * a;
        float p = MathF.FusedMultiplyAdd(1.3319509E-08f, u, 2.0583833E-05f);
        p = MathF.FusedMultiplyAdd(p, u, 0.0034940576f);
        p = MathF.FusedMultiplyAdd(p, u, 0.13379738f);
        p = MathF.FusedMultiplyAdd(p, u, 1f);
        float q = MathF.FusedMultiplyAdd(7.7622093E-07f, u, 0.00032831295f);
        q = MathF.FusedMultiplyAdd(q, u, 0.025871163f);
        q = MathF.FusedMultiplyAdd(q, u, 0.46713054f);
        q = MathF.FusedMultiplyAdd(q, u, 1f);
        return MathF.CopySign(float.MinNative(1f, (a * p) / q), x);
    }
}
