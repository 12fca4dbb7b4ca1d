using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>x / (1 + |x|) of eight <c>double</c> lanes; at most 1.5 ulp.</summary>
    /// <remarks>
    /// ±∞ give ±1.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Softsign(Vector512<double> x)
    {
        // NaN passes MinNative as its second operand.
        Vector512<double> a = Vector512.MinNative(Vector512.Create(1E+300), Vector512.Abs(x));
        return Vector512.ConditionalSelect(Vector512.Create(-0.0), x, a / (a + Vector512.Create(1.0)));
    }

    /// <summary>x / (1 + |x|) of four <c>double</c> lanes; at most 1.5 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Softsign(Vector256<double> x)
    {
        // NaN passes MinNative as its second operand.
        Vector256<double> a = Vector256.MinNative(Vector256.Create(1E+300), Vector256.Abs(x));
        return Vector256.ConditionalSelect(Vector256.Create(-0.0), x, a / (a + Vector256.Create(1.0)));
    }

    /// <summary>x / (1 + |x|) of one <c>double</c>; at most 1.5 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Softsign(double x)
    {
        // NaN passes MinNative as its second operand.
        double a = double.MinNative(1E+300, Math.Abs(x));
        return Math.CopySign(a / (a + 1.0), x);
    }
}
