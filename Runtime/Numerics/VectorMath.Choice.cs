using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

/// <content>Choices between values, lane by lane; comparisons with NaN are false.</content>
public static partial class VectorMath
{
    /// <summary>1 where x &gt; 0, otherwise 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Heaviside(Vector512<double> x) => Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512<double>.Zero), Vector512<double>.One, Vector512<double>.Zero);

    /// <summary>−1, 0 or 1, the sign of x; 0 for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sign(Vector512<double> x) => Heaviside(x) - Heaviside(-x);

    /// <summary>a where l &lt; r, otherwise b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SelectLess(Vector512<double> l, Vector512<double> r, Vector512<double> a, Vector512<double> b) => Vector512.ConditionalSelect(Vector512.LessThan(l, r), a, b);

    /// <summary>a where l ≤ r, otherwise b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SelectLessOrEqual(Vector512<double> l, Vector512<double> r, Vector512<double> a, Vector512<double> b) => Vector512.ConditionalSelect(Vector512.LessThanOrEqual(l, r), a, b);

    /// <summary>a where l &gt; r, otherwise b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SelectGreater(Vector512<double> l, Vector512<double> r, Vector512<double> a, Vector512<double> b) => Vector512.ConditionalSelect(Vector512.GreaterThan(l, r), a, b);

    /// <summary>a where l ≥ r, otherwise b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SelectGreaterOrEqual(Vector512<double> l, Vector512<double> r, Vector512<double> a, Vector512<double> b) => Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(l, r), a, b);

    /// <summary>1 where x &gt; 0, otherwise 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Heaviside(Vector256<double> x) => Vector256.ConditionalSelect(Vector256.GreaterThan(x, Vector256<double>.Zero), Vector256<double>.One, Vector256<double>.Zero);

    /// <summary>−1, 0 or 1, the sign of x; 0 for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sign(Vector256<double> x) => Heaviside(x) - Heaviside(-x);

    /// <summary>a where l &lt; r, otherwise b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> SelectLess(Vector256<double> l, Vector256<double> r, Vector256<double> a, Vector256<double> b) => Vector256.ConditionalSelect(Vector256.LessThan(l, r), a, b);

    /// <summary>a where l ≤ r, otherwise b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> SelectLessOrEqual(Vector256<double> l, Vector256<double> r, Vector256<double> a, Vector256<double> b) => Vector256.ConditionalSelect(Vector256.LessThanOrEqual(l, r), a, b);

    /// <summary>a where l &gt; r, otherwise b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> SelectGreater(Vector256<double> l, Vector256<double> r, Vector256<double> a, Vector256<double> b) => Vector256.ConditionalSelect(Vector256.GreaterThan(l, r), a, b);

    /// <summary>a where l ≥ r, otherwise b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> SelectGreaterOrEqual(Vector256<double> l, Vector256<double> r, Vector256<double> a, Vector256<double> b) => Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(l, r), a, b);

    /// <summary>1 if x &gt; 0, otherwise 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Heaviside(double x) => x > 0 ? 1 : 0;

    /// <summary>−1, 0 or 1, the sign of x; 0 for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sign(double x) => x > 0 ? 1 : x < 0 ? -1 : 0;

    /// <summary>a if l &lt; r, otherwise b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SelectLess(double l, double r, double a, double b) => l < r ? a : b;

    /// <summary>a if l ≤ r, otherwise b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SelectLessOrEqual(double l, double r, double a, double b) => l <= r ? a : b;

    /// <summary>a if l &gt; r, otherwise b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SelectGreater(double l, double r, double a, double b) => l > r ? a : b;

    /// <summary>a if l ≥ r, otherwise b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SelectGreaterOrEqual(double l, double r, double a, double b) => l >= r ? a : b;
}
