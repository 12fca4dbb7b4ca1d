using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>Absolute value of eight <c>double</c> lanes; NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Abs(Vector512<double> x) => Vector512.Abs(x);

    /// <summary>Absolute value of four <c>double</c> lanes; NaN stays NaN. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Abs(Vector256<double> x) => Vector256.Abs(x);

    /// <summary>Absolute value of one <c>double</c>; NaN stays NaN. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Abs(double x) => Math.Abs(x);
}
