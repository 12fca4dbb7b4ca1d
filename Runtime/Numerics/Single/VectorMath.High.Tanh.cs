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
        /// tanh |x| = e / (e + 2) with e = exp(2|x|) − 1 (reduced as in <see cref="Expm1(float)"/>); the sign is put back at the end.
        /// </remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Tanh(Vector512<float> x)
        {
            // tanh 10 rounds to 1; NaN passes MinNative as its second operand.
            Vector512<float> a = Vector512.MinNative(Vector512.Create(10f), Vector512.Abs(x));

            // 2a = n ln 2 + r, |r| <= ln 2 / 2
            Vector512<float> z = Vector512.FusedMultiplyAdd(a, Vector512.Create(2.88539f), Vector512.Create(SingleRoundingShift));
            Vector512<float> n = z - Vector512.Create(SingleRoundingShift);
            Vector512<float> g = Vector512.FusedMultiplyAdd(n, Vector512.Create(-SingleLn2High), a + a);
            Vector512<float> r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-SingleLn2Low), g);

            // q(r) = (exp r - 1 - r) / r^2
            Vector512<float> u = r * r;
            Vector512<float> q = Vector512.FusedMultiplyAdd(Vector512.Create(0.0013924078f), r, Vector512.Create(0.008369271f));
            q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(0.041666575f));
            q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(0.16666515f));
            q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(0.5f));

            // e = exp(2a) - 1 = (s - 1) + s g + s t, s = 2^n; the exact g keeps the rounding of r out of the linear term.
            Vector512<float> t = Vector512.FusedMultiplyAdd(n, Vector512.Create(-SingleLn2Low), u * q);
            Vector512<float> s = ((z.AsInt32() << 23) + Vector512.Create(SingleOneBits)).AsSingle();
            Vector512<float> e = Vector512.FusedMultiplyAdd(s, t, Vector512.FusedMultiplyAdd(s, g, s - Vector512.Create(1f)));

            // What rounding d lost, c, changes p by the factor 1 - c / d. It matters for small p, where 1 / d is near 1/2 - p.
            Vector512<float> d = e + Vector512.Create(2f);
            Vector512<float> p = e / d;
            Vector512<float> c = d - Vector512.Create(2f) - e;
            return Vector512.CopySign(Vector512.FusedMultiplyAdd(p, c * Vector512.MaxNative(Vector512.Create(0f), Vector512.Create(0.5f) - p), p), x);
        }

        /// <summary>tanh x of eight <c>float</c> lanes; at most 2.5 ulp, exactly odd, |tanh x| ≤ 1. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> Tanh(Vector256<float> x)
        {
            // tanh 10 rounds to 1; NaN passes MinNative as its second operand.
            Vector256<float> a = Vector256.MinNative(Vector256.Create(10f), Vector256.Abs(x));

            // 2a = n ln 2 + r, |r| <= ln 2 / 2
            Vector256<float> z = Vector256.FusedMultiplyAdd(a, Vector256.Create(2.88539f), Vector256.Create(SingleRoundingShift));
            Vector256<float> n = z - Vector256.Create(SingleRoundingShift);
            Vector256<float> g = Vector256.FusedMultiplyAdd(n, Vector256.Create(-SingleLn2High), a + a);
            Vector256<float> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-SingleLn2Low), g);

            // q(r) = (exp r - 1 - r) / r^2
            Vector256<float> u = r * r;
            Vector256<float> q = Vector256.FusedMultiplyAdd(Vector256.Create(0.0013924078f), r, Vector256.Create(0.008369271f));
            q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(0.041666575f));
            q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(0.16666515f));
            q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(0.5f));

            // e = exp(2a) - 1 = (s - 1) + s g + s t, s = 2^n; the exact g keeps the rounding of r out of the linear term.
            Vector256<float> t = Vector256.FusedMultiplyAdd(n, Vector256.Create(-SingleLn2Low), u * q);
            Vector256<float> s = ((z.AsInt32() << 23) + Vector256.Create(SingleOneBits)).AsSingle();
            Vector256<float> e = Vector256.FusedMultiplyAdd(s, t, Vector256.FusedMultiplyAdd(s, g, s - Vector256.Create(1f)));

            // What rounding d lost, c, changes p by the factor 1 - c / d. It matters for small p, where 1 / d is near 1/2 - p.
            Vector256<float> d = e + Vector256.Create(2f);
            Vector256<float> p = e / d;
            Vector256<float> c = d - Vector256.Create(2f) - e;
            return Vector256.CopySign(Vector256.FusedMultiplyAdd(p, c * Vector256.MaxNative(Vector256.Create(0f), Vector256.Create(0.5f) - p), p), x);
        }

        /// <summary>tanh x of one <c>float</c>; at most 2.5 ulp, exactly odd, |tanh x| ≤ 1. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float Tanh(float x)
        {
            // tanh 10 rounds to 1; NaN passes MinNative as its second operand.
            float a = float.MinNative(10f, MathF.Abs(x));

            // 2a = n ln 2 + r, |r| <= ln 2 / 2
            float z = MathF.FusedMultiplyAdd(a, 2.88539f, SingleRoundingShift);
            float n = z - SingleRoundingShift;
            float g = MathF.FusedMultiplyAdd(n, -SingleLn2High, a + a);
            float r = MathF.FusedMultiplyAdd(n, -SingleLn2Low, g);

            // q(r) = (exp r - 1 - r) / r^2
            float u = r * r;
            float q = MathF.FusedMultiplyAdd(0.0013924078f, r, 0.008369271f);
            q = MathF.FusedMultiplyAdd(q, r, 0.041666575f);
            q = MathF.FusedMultiplyAdd(q, r, 0.16666515f);
            q = MathF.FusedMultiplyAdd(q, r, 0.5f);

            // e = exp(2a) - 1 = (s - 1) + s g + s t, s = 2^n; the exact g keeps the rounding of r out of the linear term.
            float t = MathF.FusedMultiplyAdd(n, -SingleLn2Low, u * q);
            float s = BitConverter.Int32BitsToSingle((BitConverter.SingleToInt32Bits(z) << 23) + SingleOneBits);
            float e = MathF.FusedMultiplyAdd(s, t, MathF.FusedMultiplyAdd(s, g, s - 1f));

            // What rounding d lost, c, changes p by the factor 1 - c / d. It matters for small p, where 1 / d is near 1/2 - p.
            float d = e + 2f;
            float p = e / d;
            float c = d - 2f - e;
            return MathF.CopySign(MathF.FusedMultiplyAdd(p, c * float.MaxNative(0f, 0.5f - p), p), x);
        }
    }
}
