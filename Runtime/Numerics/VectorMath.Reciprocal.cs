using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>1 / x of eight <c>double</c> lanes, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Reciprocal(Vector512<double> x) => Vector512.Create(1.0) / x;

    /// <summary>1 / x of four <c>double</c> lanes, correctly rounded. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Reciprocal(Vector256<double> x) => Vector256.Create(1.0) / x;

    /// <summary>1 / x of one <c>double</c>, correctly rounded. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Reciprocal(double x) => 1.0 / x;
}
