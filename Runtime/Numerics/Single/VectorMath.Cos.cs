using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>cos x of sixteen <c>float</c> lanes; at most 0.51 ulp, evaluated in <c>double</c>.</summary>
    /// <remarks>
    /// Widened to <c>double</c>, evaluated there and rounded once; special arguments as in the <c>double</c> form.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Cos(Vector512<float> x)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
        return Vector512.Narrow(Cos(lower), Cos(upper));
    }

    /// <summary>cos x of eight <c>float</c> lanes; at most 0.51 ulp, evaluated in <c>double</c>. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Cos(Vector256<float> x)
    {
        (Vector256<double> lower, Vector256<double> upper) = Vector256.Widen(x);
        return Vector256.Narrow(Cos(lower), Cos(upper));
    }

    /// <summary>cos x of one <c>float</c>; at most 0.51 ulp, evaluated in <c>double</c>. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Cos(float x) => (float)Cos((double)x);
}
