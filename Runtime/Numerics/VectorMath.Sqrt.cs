using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>Square root of eight <c>double</c> lanes, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sqrt(Vector512<double> x) => Vector512.Sqrt(x);

    /// <summary>Square root of four <c>double</c> lanes, correctly rounded. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sqrt(Vector256<double> x) => Vector256.Sqrt(x);

    /// <summary>Square root of one <c>double</c>, correctly rounded. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sqrt(double x) => Math.Sqrt(x);
}
