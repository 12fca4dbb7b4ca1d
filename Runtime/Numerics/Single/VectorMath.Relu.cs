using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>Rectifier max(0, x) of sixteen <c>float</c> lanes: +0 for x ≤ 0, NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Relu(Vector512<float> x) => Vector512.ConditionalSelect(Vector512.LessThanOrEqual(x, Vector512.Create(0f)), Vector512.Create(0f), x);

    /// <summary>Rectifier max(0, x) of eight <c>float</c> lanes: +0 for x ≤ 0, NaN stays NaN. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Relu(Vector256<float> x) => Vector256.ConditionalSelect(Vector256.LessThanOrEqual(x, Vector256.Create(0f)), Vector256.Create(0f), x);

    /// <summary>Rectifier max(0, x) of one <c>float</c>: +0 for x ≤ 0, NaN stays NaN. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Relu(float x) => x <= 0f ? 0f : x;
}
