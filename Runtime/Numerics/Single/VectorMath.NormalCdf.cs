using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>Distribution function of the standard normal law of sixteen <c>float</c> lanes; at most 0.51 ulp, evaluated in <c>double</c>.</summary>
    /// <remarks>
    /// Widened to <c>double</c>, evaluated there and rounded once; special arguments as in the <c>double</c> form.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> NormalCdf(Vector512<float> x)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
        return Vector512.Narrow(NormalCdf(lower), NormalCdf(upper));
    }

    /// <summary>Distribution function of the standard normal law of eight <c>float</c> lanes; at most 0.51 ulp, evaluated in <c>double</c>. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> NormalCdf(Vector256<float> x)
    {
        (Vector256<double> lower, Vector256<double> upper) = Vector256.Widen(x);
        return Vector256.Narrow(NormalCdf(lower), NormalCdf(upper));
    }

    /// <summary>Distribution function of the standard normal law of one <c>float</c>; at most 0.51 ulp, evaluated in <c>double</c>. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float NormalCdf(float x) => (float)NormalCdf((double)x);
}
