using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>x / (1 + |x|) of sixteen <c>float</c> lanes; at most 1.5 ulp.</summary>
    /// <remarks>
    /// ±∞ give ±1.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Softsign(Vector512<float> x)
    {
        // NaN passes MinNative as its second operand.
        Vector512<float> a = Vector512.MinNative(Vector512.Create(1E+30f), Vector512.Abs(x));
        return Vector512.ConditionalSelect(Vector512.Create(-0f), x, a / (a + Vector512.Create(1f)));
    }

    /// <summary>x / (1 + |x|) of eight <c>float</c> lanes; at most 1.5 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Softsign(Vector256<float> x)
    {
        // NaN passes MinNative as its second operand.
        Vector256<float> a = Vector256.MinNative(Vector256.Create(1E+30f), Vector256.Abs(x));
        return Vector256.ConditionalSelect(Vector256.Create(-0f), x, a / (a + Vector256.Create(1f)));
    }

    /// <summary>x / (1 + |x|) of one <c>float</c>; at most 1.5 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Softsign(float x)
    {
        // NaN passes MinNative as its second operand.
        float a = float.MinNative(1E+30f, MathF.Abs(x));
        return MathF.CopySign(a / (a + 1f), x);
    }
}
