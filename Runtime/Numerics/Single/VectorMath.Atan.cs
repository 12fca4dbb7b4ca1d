using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>arctan x of sixteen <c>float</c> lanes; at most 0.51 ulp, exactly odd.</summary>
    /// <remarks>
    /// Widened to <c>double</c>, evaluated there and rounded once; special arguments as in the <c>double</c> form.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Atan(Vector512<float> x)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
        return Vector512.Narrow(Atan(lower), Atan(upper));
    }

    /// <summary>arctan x of eight <c>float</c> lanes; at most 0.51 ulp, exactly odd. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Atan(Vector256<float> x)
    {
        (Vector256<double> lower, Vector256<double> upper) = Vector256.Widen(x);
        return Vector256.Narrow(Atan(lower), Atan(upper));
    }

    /// <summary>arctan x of one <c>float</c>; at most 0.51 ulp, exactly odd. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Atan(float x) => (float)Atan((double)x);
}
