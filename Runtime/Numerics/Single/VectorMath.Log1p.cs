using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>log(1 + x) of sixteen <c>float</c> lanes, accurate near 0; at most 1 ulp.</summary>
    /// <remarks>
    /// The logarithm of u = 1 + x as in <see cref="Log(float)"/>, plus c / u for the part c that rounding 1 + x lost.
    /// ±0 and subnormal x are returned as they are; −1 gives −∞, less gives NaN, +∞ gives +∞.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log1p(Vector512<float> x)
    {
        // 1 + x = u + c exactly
        Vector512<float> u = Vector512.Create(1f) + x;
        Vector512<float> c = x - (u - Vector512.Create(1f));

        // u = 2^k (1 + f), 1 + f in [sqrt(1/2), sqrt(2))
        Vector512<int> b = u.AsInt32() + Vector512.Create(SingleSqrtHalfShiftBits);
        Vector512<float> k = ((b >>> 23) | Vector512.Create(SingleIntegerBits)).AsSingle() - Vector512.Create(SingleLogBias);
        Vector512<float> m = ((b & Vector512.Create(SingleMantissaMask)) + Vector512.Create(SingleSqrtHalfBits)).AsSingle();

        // log(1 + f) = f - (h - s (h + v R(v))), h = f^2 / 2
        Vector512<float> f = m - Vector512.Create(1f);
        Vector512<float> s = f / (f + Vector512.Create(2f));
        Vector512<float> v = s * s;
        Vector512<float> w = Vector512.FusedMultiplyAdd(Vector512.Create(0.29871067f), v, Vector512.Create(0.39977577f));
        w = Vector512.FusedMultiplyAdd(w, v, Vector512.Create(0.66666776f));
        w = w * v;
        Vector512<float> h = Vector512.Create(0.5f) * f * f;

        // c / u
        c = c / u;
        c = Vector512.FusedMultiplyAdd(k, Vector512.Create(SingleLn2Low), Vector512.FusedMultiplyAdd(s, h + w, c));
        Vector512<float> log = Vector512.FusedMultiplyAdd(k, Vector512.Create(SingleLn2High), f - (h - c));

        // What is tiny, infinite, not above -1, or NaN.
        log = Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), Vector512.Create(2E-08f)), x, log);
        log = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(SingleInfinity)), log, x);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512.Create(-1f)), log, Vector512.ConditionalSelect(Vector512.Equals(x, Vector512.Create(-1f)), Vector512.Create(-SingleInfinity), Vector512.Create(SingleNotANumber)));
    }

    /// <summary>log(1 + x) of eight <c>float</c> lanes, accurate near 0; at most 1 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log1p(Vector256<float> x)
    {
        // 1 + x = u + c exactly
        Vector256<float> u = Vector256.Create(1f) + x;
        Vector256<float> c = x - (u - Vector256.Create(1f));

        // u = 2^k (1 + f), 1 + f in [sqrt(1/2), sqrt(2))
        Vector256<int> b = u.AsInt32() + Vector256.Create(SingleSqrtHalfShiftBits);
        Vector256<float> k = ((b >>> 23) | Vector256.Create(SingleIntegerBits)).AsSingle() - Vector256.Create(SingleLogBias);
        Vector256<float> m = ((b & Vector256.Create(SingleMantissaMask)) + Vector256.Create(SingleSqrtHalfBits)).AsSingle();

        // log(1 + f) = f - (h - s (h + v R(v))), h = f^2 / 2
        Vector256<float> f = m - Vector256.Create(1f);
        Vector256<float> s = f / (f + Vector256.Create(2f));
        Vector256<float> v = s * s;
        Vector256<float> w = Vector256.FusedMultiplyAdd(Vector256.Create(0.29871067f), v, Vector256.Create(0.39977577f));
        w = Vector256.FusedMultiplyAdd(w, v, Vector256.Create(0.66666776f));
        w = w * v;
        Vector256<float> h = Vector256.Create(0.5f) * f * f;

        // c / u
        c = c / u;
        c = Vector256.FusedMultiplyAdd(k, Vector256.Create(SingleLn2Low), Vector256.FusedMultiplyAdd(s, h + w, c));
        Vector256<float> log = Vector256.FusedMultiplyAdd(k, Vector256.Create(SingleLn2High), f - (h - c));

        // What is tiny, infinite, not above -1, or NaN.
        log = Vector256.ConditionalSelect(Vector256.LessThan(Vector256.Abs(x), Vector256.Create(2E-08f)), x, log);
        log = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(SingleInfinity)), log, x);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(x, Vector256.Create(-1f)), log, Vector256.ConditionalSelect(Vector256.Equals(x, Vector256.Create(-1f)), Vector256.Create(-SingleInfinity), Vector256.Create(SingleNotANumber)));
    }

    /// <summary>log(1 + x) of one <c>float</c>, accurate near 0; at most 1 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log1p(float x)
    {
        // 1 + x = u + c exactly
        float u = 1f + x;
        float c = x - (u - 1f);

        // u = 2^k (1 + f), 1 + f in [sqrt(1/2), sqrt(2))
        int b = BitConverter.SingleToInt32Bits(u) + SingleSqrtHalfShiftBits;
        float k = BitConverter.Int32BitsToSingle((b >>> 23) | SingleIntegerBits) - SingleLogBias;
        float m = BitConverter.Int32BitsToSingle((b & SingleMantissaMask) + SingleSqrtHalfBits);

        // log(1 + f) = f - (h - s (h + v R(v))), h = f^2 / 2
        float f = m - 1f;
        float s = f / (f + 2f);
        float v = s * s;
        float w = MathF.FusedMultiplyAdd(0.29871067f, v, 0.39977577f);
        w = MathF.FusedMultiplyAdd(w, v, 0.66666776f);
        w = w * v;
        float h = 0.5f * f * f;

        // c / u
        c = c / u;
        c = MathF.FusedMultiplyAdd(k, SingleLn2Low, MathF.FusedMultiplyAdd(s, h + w, c));
        float log = MathF.FusedMultiplyAdd(k, SingleLn2High, f - (h - c));

        // What is tiny, infinite, not above -1, or NaN.
        log = MathF.Abs(x) < 2E-08f ? x : log;
        log = x < SingleInfinity ? log : x;
        return x > -1f ? log : (x == -1f ? -SingleInfinity : SingleNotANumber);
    }
}
