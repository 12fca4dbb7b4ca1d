using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>Natural logarithm of sixteen <c>float</c> lanes; at most 1 ulp.</summary>
    /// <remarks>
    /// x = 2ᵏ (1 + f), 1 + f in [√½, √2); with s = f / (2 + f), log(1 + f) = f − f²/2 + s (f²/2 + s² R(s²)), R minimax of degree 2 (relative error 8.1e-10).
    /// log 0 = −∞, log of a negative number is NaN, log +∞ = +∞; subnormal x are scaled by 2²⁵ first.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log(Vector512<float> x)
    {
        // Subnormal numbers are brought into the normal range.
        Vector512<float> tiny = Vector512.LessThan(x, Vector512.Create(SingleSmallestNormal));
        Vector512<float> y = Vector512.ConditionalSelect(tiny, x * Vector512.Create(SinglePower25), x);

        // y = 2^k (1 + f), 1 + f in [sqrt(1/2), sqrt(2))
        Vector512<int> b = y.AsInt32() + Vector512.Create(SingleSqrtHalfShiftBits);
        Vector512<float> k = ((b >>> 23) | Vector512.Create(SingleIntegerBits)).AsSingle() - Vector512.ConditionalSelect(tiny, Vector512.Create(SingleLogBias25), Vector512.Create(SingleLogBias));
        Vector512<float> m = ((b & Vector512.Create(SingleMantissaMask)) + Vector512.Create(SingleSqrtHalfBits)).AsSingle();

        // log(1 + f) = f - (h - s (h + v R(v))), h = f^2 / 2
        Vector512<float> f = m - Vector512.Create(1f);
        Vector512<float> s = f / (f + Vector512.Create(2f));
        Vector512<float> v = s * s;
        Vector512<float> w = Vector512.FusedMultiplyAdd(Vector512.Create(0.29871067f), v, Vector512.Create(0.39977577f));
        w = Vector512.FusedMultiplyAdd(w, v, Vector512.Create(0.66666776f));
        w = w * v;
        Vector512<float> h = Vector512.Create(0.5f) * f * f;
        Vector512<float> c = Vector512.FusedMultiplyAdd(k, Vector512.Create(SingleLn2Low), s * (h + w));
        Vector512<float> log = Vector512.FusedMultiplyAdd(k, Vector512.Create(SingleLn2High), f - (h - c));

        // What is not positive and finite: 0, negative, infinity, NaN.
        log = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(SingleInfinity)), log, x);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512.Create(0f)), log, Vector512.ConditionalSelect(Vector512.Equals(x, Vector512.Create(0f)), Vector512.Create(-SingleInfinity), Vector512.Create(SingleNotANumber)));
    }

    /// <summary>Natural logarithm of eight <c>float</c> lanes; at most 1 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log(Vector256<float> x)
    {
        // Subnormal numbers are brought into the normal range.
        Vector256<float> tiny = Vector256.LessThan(x, Vector256.Create(SingleSmallestNormal));
        Vector256<float> y = Vector256.ConditionalSelect(tiny, x * Vector256.Create(SinglePower25), x);

        // y = 2^k (1 + f), 1 + f in [sqrt(1/2), sqrt(2))
        Vector256<int> b = y.AsInt32() + Vector256.Create(SingleSqrtHalfShiftBits);
        Vector256<float> k = ((b >>> 23) | Vector256.Create(SingleIntegerBits)).AsSingle() - Vector256.ConditionalSelect(tiny, Vector256.Create(SingleLogBias25), Vector256.Create(SingleLogBias));
        Vector256<float> m = ((b & Vector256.Create(SingleMantissaMask)) + Vector256.Create(SingleSqrtHalfBits)).AsSingle();

        // log(1 + f) = f - (h - s (h + v R(v))), h = f^2 / 2
        Vector256<float> f = m - Vector256.Create(1f);
        Vector256<float> s = f / (f + Vector256.Create(2f));
        Vector256<float> v = s * s;
        Vector256<float> w = Vector256.FusedMultiplyAdd(Vector256.Create(0.29871067f), v, Vector256.Create(0.39977577f));
        w = Vector256.FusedMultiplyAdd(w, v, Vector256.Create(0.66666776f));
        w = w * v;
        Vector256<float> h = Vector256.Create(0.5f) * f * f;
        Vector256<float> c = Vector256.FusedMultiplyAdd(k, Vector256.Create(SingleLn2Low), s * (h + w));
        Vector256<float> log = Vector256.FusedMultiplyAdd(k, Vector256.Create(SingleLn2High), f - (h - c));

        // What is not positive and finite: 0, negative, infinity, NaN.
        log = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(SingleInfinity)), log, x);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(x, Vector256.Create(0f)), log, Vector256.ConditionalSelect(Vector256.Equals(x, Vector256.Create(0f)), Vector256.Create(-SingleInfinity), Vector256.Create(SingleNotANumber)));
    }

    /// <summary>Natural logarithm of one <c>float</c>; at most 1 ulp. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log(float x)
    {
        // Subnormal numbers are brought into the normal range.
        bool tiny = x < SingleSmallestNormal;
        float y = tiny ? (x * SinglePower25) : x;

        // y = 2^k (1 + f), 1 + f in [sqrt(1/2), sqrt(2))
        int b = BitConverter.SingleToInt32Bits(y) + SingleSqrtHalfShiftBits;
        float k = BitConverter.Int32BitsToSingle((b >>> 23) | SingleIntegerBits) - (tiny ? SingleLogBias25 : SingleLogBias);
        float m = BitConverter.Int32BitsToSingle((b & SingleMantissaMask) + SingleSqrtHalfBits);

        // log(1 + f) = f - (h - s (h + v R(v))), h = f^2 / 2
        float f = m - 1f;
        float s = f / (f + 2f);
        float v = s * s;
        float w = MathF.FusedMultiplyAdd(0.29871067f, v, 0.39977577f);
        w = MathF.FusedMultiplyAdd(w, v, 0.66666776f);
        w = w * v;
        float h = 0.5f * f * f;
        float c = MathF.FusedMultiplyAdd(k, SingleLn2Low, s * (h + w));
        float log = MathF.FusedMultiplyAdd(k, SingleLn2High, f - (h - c));

        // What is not positive and finite: 0, negative, infinity, NaN.
        log = x < SingleInfinity ? log : x;
        return x > 0f ? log : (x == 0f ? -SingleInfinity : SingleNotANumber);
    }
}
