using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>Greater of x and y in sixteen <c>float</c> lanes (IEEE 754-2019 maximum: NaN if either is, +0 above −0).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Max(Vector512<float> x, Vector512<float> y) => Vector512.Max(x, y);

    /// <summary>Greater of x and y in eight <c>float</c> lanes (IEEE 754-2019 maximum: NaN if either is, +0 above −0). Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Max(Vector256<float> x, Vector256<float> y) => Vector256.Max(x, y);

    /// <summary>Greater of x and y in one <c>float</c> (IEEE 754-2019 maximum: NaN if either is, +0 above −0). Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(float x, float y) => MathF.Max(x, y);
}
