using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>Lesser of x and y in sixteen <c>float</c> lanes (IEEE 754-2019 minimum: NaN if either is, −0 below +0).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Min(Vector512<float> x, Vector512<float> y) => Vector512.Min(x, y);

    /// <summary>Lesser of x and y in eight <c>float</c> lanes (IEEE 754-2019 minimum: NaN if either is, −0 below +0). Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Min(Vector256<float> x, Vector256<float> y) => Vector256.Min(x, y);

    /// <summary>Lesser of x and y in one <c>float</c> (IEEE 754-2019 minimum: NaN if either is, −0 below +0). Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Min(float x, float y) => MathF.Min(x, y);
}
