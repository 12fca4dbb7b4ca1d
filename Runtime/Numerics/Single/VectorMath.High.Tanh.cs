using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    public static partial class High
    {
        /// <summary>tanh x of sixteen <c>float</c> lanes; at most 2.5 ulp, exactly odd, |tanh x| ≤ 1.</summary>
        /// <remarks>
        /// With |x| = n ln 2 / 2 + r and s = 2ⁿ, tanh |x| = ((s − 1) r coth r + (s + 1) r) / ((s + 1) r coth r + (s − 1) r): the addition theorem. r coth r = 1 + h is
        /// even in r, so that two coefficients do, and one division is all there is. The sign is put back at the end.
        /// </remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Tanh(Vector512<float> x)
        {
            // tanh 10 rounds to 1; NaN passes MinNative as its second operand.
            Vector512<float> sign = Vector512.Create(-0f);
            Vector512<float> a = Vector512.MinNative(Vector512.Create(10f), Vector512.AndNot(x, sign));

            // |r| <= ln 2 / 4
            Vector512<float> z = Vector512.FusedMultiplyAdd(a, Vector512.Create(2.88539f), Vector512.Create(SingleRoundingShift));
            Vector512<float> n = z - Vector512.Create(SingleRoundingShift);
            Vector512<float> r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.5f * SingleLn2Low), Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.5f * SingleLn2High), a));

            // h = r coth r - 1
            Vector512<float> u = r * r;
            Vector512<float> h = u * Vector512.FusedMultiplyAdd(Vector512.Create(-0.022134045f), u, Vector512.Create(0.33333251f));

            Vector512<float> s = ((z.AsInt32() << 23) + Vector512.Create(SingleOneBits)).AsSingle();
            Vector512<float> m = s - Vector512.Create(1f), p = s + Vector512.Create(1f);
            Vector512<float> y = Vector512.FusedMultiplyAdd(p, r, m * h), d = h - r;
            Vector512<float> e = m + y;
            Vector512<float> t = e / (e + Vector512.FusedMultiplyAdd(Vector512.Create(2f), d, Vector512.Create(2f)));
            return t | (x & sign);
        }

        /// <summary>tanh x of eight <c>float</c> lanes; at most 2.5 ulp, exactly odd, |tanh x| ≤ 1. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> Tanh(Vector256<float> x)
        {
            // tanh 10 rounds to 1; NaN passes MinNative as its second operand.
            Vector256<float> sign = Vector256.Create(-0f);
            Vector256<float> a = Vector256.MinNative(Vector256.Create(10f), Vector256.AndNot(x, sign));

            // |r| <= ln 2 / 4
            Vector256<float> z = Vector256.FusedMultiplyAdd(a, Vector256.Create(2.88539f), Vector256.Create(SingleRoundingShift));
            Vector256<float> n = z - Vector256.Create(SingleRoundingShift);
            Vector256<float> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.5f * SingleLn2Low), Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.5f * SingleLn2High), a));

            // h = r coth r - 1
            Vector256<float> u = r * r;
            Vector256<float> h = u * Vector256.FusedMultiplyAdd(Vector256.Create(-0.022134045f), u, Vector256.Create(0.33333251f));

            Vector256<float> s = ((z.AsInt32() << 23) + Vector256.Create(SingleOneBits)).AsSingle();
            Vector256<float> m = s - Vector256.Create(1f), p = s + Vector256.Create(1f);
            Vector256<float> y = Vector256.FusedMultiplyAdd(p, r, m * h), d = h - r;
            Vector256<float> e = m + y;
            Vector256<float> t = e / (e + Vector256.FusedMultiplyAdd(Vector256.Create(2f), d, Vector256.Create(2f)));
            return t | (x & sign);
        }

        /// <summary>tanh x of one <c>float</c>; at most 2.5 ulp, exactly odd, |tanh x| ≤ 1. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float Tanh(float x)
        {
            // tanh 10 rounds to 1; NaN passes MinNative as its second operand.
            float a = float.MinNative(10f, MathF.Abs(x));

            // |r| <= ln 2 / 4
            float z = MathF.FusedMultiplyAdd(a, 2.88539f, SingleRoundingShift);
            float n = z - SingleRoundingShift;
            float r = MathF.FusedMultiplyAdd(n, -0.5f * SingleLn2Low, MathF.FusedMultiplyAdd(n, -0.5f * SingleLn2High, a));

            // h = r coth r - 1
            float u = r * r;
            float h = u * MathF.FusedMultiplyAdd(-0.022134045f, u, 0.33333251f);

            float s = BitConverter.Int32BitsToSingle((BitConverter.SingleToInt32Bits(z) << 23) + SingleOneBits);
            float m = s - 1f, p = s + 1f;
            float y = MathF.FusedMultiplyAdd(p, r, m * h), d = h - r;
            float e = m + y;
            float t = e / (e + MathF.FusedMultiplyAdd(2f, d, 2f));
            return MathF.CopySign(t, x);
        }
    }
}
