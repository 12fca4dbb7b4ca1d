using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>Lesser of x and y in eight <c>double</c> lanes (IEEE 754-2019 minimum: NaN if either is, −0 below +0).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Min(Vector512<double> x, Vector512<double> y) => Vector512.Min(x, y);

    /// <summary>Lesser of x and y in four <c>double</c> lanes (IEEE 754-2019 minimum: NaN if either is, −0 below +0). Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Min(Vector256<double> x, Vector256<double> y) => Vector256.Min(x, y);

    /// <summary>Lesser of x and y in one <c>double</c> (IEEE 754-2019 minimum: NaN if either is, −0 below +0). Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Min(double x, double y) => Math.Min(x, y);
}
