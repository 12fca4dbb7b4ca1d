using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>The angle of the point (x, y), in [−π, π], of sixteen <c>float</c> lanes; at most 0.51 ulp.</summary>
    /// <remarks>
    /// Widened to <c>double</c>, evaluated there and rounded once; special arguments as in the <c>double</c> form.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Atan2(Vector512<float> y, Vector512<float> x)
    {
        (Vector512<double> yLower, Vector512<double> yUpper) = Vector512.Widen(y);
        (Vector512<double> xLower, Vector512<double> xUpper) = Vector512.Widen(x);
        return Vector512.Narrow(Atan2(yLower, xLower), Atan2(yUpper, xUpper));
    }

    /// <summary>The angle of the point (x, y), in [−π, π], of eight <c>float</c> lanes; at most 0.51 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Atan2(Vector256<float> y, Vector256<float> x)
    {
        (Vector256<double> yLower, Vector256<double> yUpper) = Vector256.Widen(y);
        (Vector256<double> xLower, Vector256<double> xUpper) = Vector256.Widen(x);
        return Vector256.Narrow(Atan2(yLower, xLower), Atan2(yUpper, xUpper));
    }

    /// <summary>The angle of the point (x, y), in [−π, π], of one <c>float</c>; at most 0.51 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Atan2(float y, float x) => (float)Atan2((double)y, (double)x);
}
