using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>1 − x² of eight <c>double</c> lanes, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> OneMinusSquare(Vector512<double> x) => Vector512.FusedMultiplyAdd(-x, x, Vector512<double>.One);

    /// <summary>1 − x² of four <c>double</c> lanes, rounded once. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> OneMinusSquare(Vector256<double> x) => Vector256.FusedMultiplyAdd(-x, x, Vector256<double>.One);

    /// <summary>1 − x² of one <c>double</c>, rounded once. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double OneMinusSquare(double x) => Math.FusedMultiplyAdd(-x, x, 1.0);
}
