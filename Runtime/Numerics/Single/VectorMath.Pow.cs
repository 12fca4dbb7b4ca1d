using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>xʸ of sixteen <c>float</c> lanes; at most 0.51 ulp.</summary>
    /// <remarks>
    /// Widened to <c>double</c>, evaluated there and rounded once; special arguments as in the <c>double</c> form.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Pow(Vector512<float> x, Vector512<float> y)
    {
        (Vector512<double> xLower, Vector512<double> xUpper) = Vector512.Widen(x);
        (Vector512<double> yLower, Vector512<double> yUpper) = Vector512.Widen(y);
        return Vector512.Narrow(Pow(xLower, yLower), Pow(xUpper, yUpper));
    }

    /// <summary>xʸ of eight <c>float</c> lanes; at most 0.51 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Pow(Vector256<float> x, Vector256<float> y)
    {
        (Vector256<double> xLower, Vector256<double> xUpper) = Vector256.Widen(x);
        (Vector256<double> yLower, Vector256<double> yUpper) = Vector256.Widen(y);
        return Vector256.Narrow(Pow(xLower, yLower), Pow(xUpper, yUpper));
    }

    /// <summary>xʸ of one <c>float</c>; at most 0.51 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Pow(float x, float y) => (float)Pow((double)x, (double)y);
}
