using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

/// <content>Choices between values in single precision, lane by lane; comparisons with NaN are false.</content>
public static partial class VectorMath
{
    /// <summary>1 where x &gt; 0, otherwise 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Heaviside(Vector512<float> x) => Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512<float>.Zero), Vector512<float>.One, Vector512<float>.Zero);

    /// <summary>−1, 0 or 1, the sign of x; 0 for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sign(Vector512<float> x) => Heaviside(x) - Heaviside(-x);

    /// <summary>a where l &lt; r, otherwise b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SelectLess(Vector512<float> l, Vector512<float> r, Vector512<float> a, Vector512<float> b) => Vector512.ConditionalSelect(Vector512.LessThan(l, r), a, b);

    /// <summary>a where l ≤ r, otherwise b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SelectLessOrEqual(Vector512<float> l, Vector512<float> r, Vector512<float> a, Vector512<float> b) => Vector512.ConditionalSelect(Vector512.LessThanOrEqual(l, r), a, b);

    /// <summary>a where l &gt; r, otherwise b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SelectGreater(Vector512<float> l, Vector512<float> r, Vector512<float> a, Vector512<float> b) => Vector512.ConditionalSelect(Vector512.GreaterThan(l, r), a, b);

    /// <summary>a where l ≥ r, otherwise b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SelectGreaterOrEqual(Vector512<float> l, Vector512<float> r, Vector512<float> a, Vector512<float> b) => Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(l, r), a, b);

    /// <summary>1 where x &gt; 0, otherwise 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Heaviside(Vector256<float> x) => Vector256.ConditionalSelect(Vector256.GreaterThan(x, Vector256<float>.Zero), Vector256<float>.One, Vector256<float>.Zero);

    /// <summary>−1, 0 or 1, the sign of x; 0 for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sign(Vector256<float> x) => Heaviside(x) - Heaviside(-x);

    /// <summary>a where l &lt; r, otherwise b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SelectLess(Vector256<float> l, Vector256<float> r, Vector256<float> a, Vector256<float> b) => Vector256.ConditionalSelect(Vector256.LessThan(l, r), a, b);

    /// <summary>a where l ≤ r, otherwise b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SelectLessOrEqual(Vector256<float> l, Vector256<float> r, Vector256<float> a, Vector256<float> b) => Vector256.ConditionalSelect(Vector256.LessThanOrEqual(l, r), a, b);

    /// <summary>a where l &gt; r, otherwise b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SelectGreater(Vector256<float> l, Vector256<float> r, Vector256<float> a, Vector256<float> b) => Vector256.ConditionalSelect(Vector256.GreaterThan(l, r), a, b);

    /// <summary>a where l ≥ r, otherwise b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SelectGreaterOrEqual(Vector256<float> l, Vector256<float> r, Vector256<float> a, Vector256<float> b) => Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(l, r), a, b);

    /// <summary>1 if x &gt; 0, otherwise 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Heaviside(float x) => x > 0 ? 1 : 0;

    /// <summary>−1, 0 or 1, the sign of x; 0 for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sign(float x) => x > 0 ? 1 : x < 0 ? -1 : 0;

    /// <summary>a if l &lt; r, otherwise b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SelectLess(float l, float r, float a, float b) => l < r ? a : b;

    /// <summary>a if l ≤ r, otherwise b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SelectLessOrEqual(float l, float r, float a, float b) => l <= r ? a : b;

    /// <summary>a if l &gt; r, otherwise b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SelectGreater(float l, float r, float a, float b) => l > r ? a : b;

    /// <summary>a if l ≥ r, otherwise b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SelectGreaterOrEqual(float l, float r, float a, float b) => l >= r ? a : b;
}
