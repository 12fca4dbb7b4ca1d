using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>arccos x of sixteen <c>float</c> lanes; at most 0.51 ulp.</summary>
    /// <remarks>
    /// Widened to <c>double</c>, evaluated there and rounded once; special arguments as in the <c>double</c> form.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Acos(Vector512<float> x)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
        return Vector512.Narrow(Acos(lower), Acos(upper));
    }

    /// <summary>arccos x of eight <c>float</c> lanes; at most 0.51 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Acos(Vector256<float> x)
    {
        (Vector256<double> lower, Vector256<double> upper) = Vector256.Widen(x);
        return Vector256.Narrow(Acos(lower), Acos(upper));
    }

    /// <summary>arccos x of one <c>float</c>; at most 0.51 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Acos(float x) => (float)Acos((double)x);
}
