using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>Rectifier max(0, x) of eight <c>double</c> lanes: +0 for x ≤ 0, NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Relu(Vector512<double> x) => Vector512.ConditionalSelect(Vector512.LessThanOrEqual(x, Vector512.Create(0.0)), Vector512.Create(0.0), x);

    /// <summary>Rectifier max(0, x) of four <c>double</c> lanes: +0 for x ≤ 0, NaN stays NaN. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Relu(Vector256<double> x) => Vector256.ConditionalSelect(Vector256.LessThanOrEqual(x, Vector256.Create(0.0)), Vector256.Create(0.0), x);

    /// <summary>Rectifier max(0, x) of one <c>double</c>: +0 for x ≤ 0, NaN stays NaN. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Relu(double x) => x <= 0.0 ? 0.0 : x;
}
