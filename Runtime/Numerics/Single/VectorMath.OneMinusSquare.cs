using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>1 − x² of sixteen <c>float</c> lanes, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> OneMinusSquare(Vector512<float> x) => Vector512.FusedMultiplyAdd(-x, x, Vector512<float>.One);

    /// <summary>1 − x² of eight <c>float</c> lanes, rounded once. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> OneMinusSquare(Vector256<float> x) => Vector256.FusedMultiplyAdd(-x, x, Vector256<float>.One);

    /// <summary>1 − x² of one <c>float</c>, rounded once. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float OneMinusSquare(float x) => MathF.FusedMultiplyAdd(-x, x, 1f);
}
