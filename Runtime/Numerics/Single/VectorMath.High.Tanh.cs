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
        /// even in r, so that two coefficients do, and one division is all there is. With q = h + r and m = s − 1 that is e / (e + (2 + 2 (q − 2 r))), e = m + (m q + 2 r).
        /// The sign is put back at the end.
        /// </remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Tanh(Vector512<float> x)
        {
            // tanh 10 rounds to 1; NaN passes MinNative as its second operand.
            Vector512<float> sign = Vector512.Create(-0f);
            Vector512<float> a = Vector512.MinNative(Vector512.Create(10f), Vector512.AndNot(x, sign));

            // |r| <= ln 2 / 4
            Vector512<float> z = Vector512.FusedMultiplyAdd(a, Vector512.Create(2.88539f), Vector512.Create(SingleExponentShift));
            Vector512<float> n = z - Vector512.Create(SingleExponentShift);
            Vector512<float> r0 = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.5f * SingleLn2High), a), r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.5f * SingleLn2Low), r0), r2 = r + r;

            // q = r coth r - 1 + r; of r the higher part is enough in what is small.
            Vector512<float> u = r0 * r0;
            Vector512<float> q = Vector512.FusedMultiplyAdd(u, Vector512.FusedMultiplyAdd(Vector512.Create(-0.022134045f), u, Vector512.Create(0.33333251f)), r);

            Vector512<float> m = (z.AsInt32() << 23).AsSingle() - Vector512.Create(1f);
            Vector512<float> e = m + Vector512.FusedMultiplyAdd(m, q, r2);
            Vector512<float> t = e / (e + Vector512.FusedMultiplyAdd(Vector512.Create(2f), q - r2, Vector512.Create(2f)));
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
            Vector256<float> z = Vector256.FusedMultiplyAdd(a, Vector256.Create(2.88539f), Vector256.Create(SingleExponentShift));
            Vector256<float> n = z - Vector256.Create(SingleExponentShift);
            Vector256<float> r0 = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.5f * SingleLn2High), a), r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.5f * SingleLn2Low), r0), r2 = r + r;

            // q = r coth r - 1 + r; of r the higher part is enough in what is small.
            Vector256<float> u = r0 * r0;
            Vector256<float> q = Vector256.FusedMultiplyAdd(u, Vector256.FusedMultiplyAdd(Vector256.Create(-0.022134045f), u, Vector256.Create(0.33333251f)), r);

            Vector256<float> m = (z.AsInt32() << 23).AsSingle() - Vector256.Create(1f);
            Vector256<float> e = m + Vector256.FusedMultiplyAdd(m, q, r2);
            Vector256<float> t = e / (e + Vector256.FusedMultiplyAdd(Vector256.Create(2f), q - r2, Vector256.Create(2f)));
            return t | (x & sign);
        }

        /// <summary>tanh x of one <c>float</c>; at most 2.5 ulp, exactly odd, |tanh x| ≤ 1. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float Tanh(float x)
        {
            // tanh 10 rounds to 1; NaN passes MinNative as its second operand.
            float a = float.MinNative(10f, MathF.Abs(x));

            // |r| <= ln 2 / 4
            float z = MathF.FusedMultiplyAdd(a, 2.88539f, SingleExponentShift);
            float n = z - SingleExponentShift;
            float r0 = MathF.FusedMultiplyAdd(n, -0.5f * SingleLn2High, a), r = MathF.FusedMultiplyAdd(n, -0.5f * SingleLn2Low, r0), r2 = r + r;

            // q = r coth r - 1 + r; of r the higher part is enough in what is small.
            float u = r0 * r0;
            float q = MathF.FusedMultiplyAdd(u, MathF.FusedMultiplyAdd(-0.022134045f, u, 0.33333251f), r);

            float m = BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(z) << 23) - 1f;
            float e = m + MathF.FusedMultiplyAdd(m, q, r2);
            float t = e / (e + MathF.FusedMultiplyAdd(2f, q - r2, 2f));
            return MathF.CopySign(t, x);
        }
    }
}
