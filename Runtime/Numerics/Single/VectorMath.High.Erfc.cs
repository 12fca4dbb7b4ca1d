using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    public static partial class High
    {
        /// <summary>Complementary error function 1 − erf x of sixteen <c>float</c> lanes; at most 2.5 ulp, the right tail in full relative accuracy.</summary>
        /// <remarks>
        /// The formula of <see cref="VectorMath.Erfc(float)"/>; what rounding the quotient lost is multiplied in again.
        /// </remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Erfc(Vector512<float> x)
        {
            // NaN passes MinNative as its second operand.
            Vector512<float> c = Vector512.MinNative(Vector512.Create(10.1f), Vector512.Abs(x));

            // P(t) / (1 + 2c)
            Vector512<float> t = (c - Vector512.Create(3f)) / (c + Vector512.Create(3f));
            Vector512<float> p = Vector512.FusedMultiplyAdd(Vector512.Create(0.0025172988f), t, Vector512.Create(0.0022041562f));
            p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.024199616f));
            p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.0683333f));
            p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.11918349f));
            p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.1296475f));
            p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.04756852f));
            p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.13562125f));
            Vector512<float> h = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(1.2530081f));
            Vector512<float> d = Vector512.FusedMultiplyAdd(c, Vector512.Create(2f), Vector512.Create(1f));
            Vector512<float> g = h / d;

            // What rounding h, d and g lost, relative to h, which is 1.16 within a seventh.
            Vector512<float> e = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(1.2530081f) - h) - g * Vector512.FusedMultiplyAdd(c, Vector512.Create(2f), Vector512.Create(1f) - d);
            e = (Vector512.FusedMultiplyAdd(-g, d, h) + e) * Vector512.Create(0.86f);

            // exp of minus the square, which is taken to twice the digits: n ln 2 + r, |r| <= ln 2 / 2
            Vector512<float> v = -(c * c);
            Vector512<float> l = Vector512.FusedMultiplyAdd(-c, c, -v);
            Vector512<float> z = Vector512.FusedMultiplyAdd(v, Vector512.Create(SingleInverseLn2), Vector512.Create(SingleRoundingShift));
            Vector512<float> n = z - Vector512.Create(SingleRoundingShift);
            Vector512<float> r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-SingleLn2High), v);
            r = r + Vector512.FusedMultiplyAdd(n, Vector512.Create(-SingleLn2Low), l);

            // q(r) = (exp r - 1 - r) / r^2
            Vector512<float> u = r * r;
            Vector512<float> q = Vector512.FusedMultiplyAdd(Vector512.Create(0.0013924078f), r, Vector512.Create(0.008369271f));
            q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(0.041666575f));
            q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(0.16666515f));
            q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(0.5f));
            Vector512<float> w = Vector512.FusedMultiplyAdd(u, q, r);

            // 2^(n+60) is a normal number for every n that occurs; one rounding where the result is subnormal.
            Vector512<float> s = ((z.AsInt32() << 23) + Vector512.Create(SinglePower60Bits)).AsSingle() * g;
            Vector512<float> y = Vector512.FusedMultiplyAdd(s, w + Vector512.FusedMultiplyAdd(e, w, e), s) * Vector512.Create(SinglePowerMinus60);
            y = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(0f)), Vector512.Create(2f) - y, y);

            // 1 - x - x E(v), v = x^2
            v = x * x;
            Vector512<float> m = Vector512.FusedMultiplyAdd(Vector512.Create(0.0046145967f), v, Vector512.Create(-0.026699407f));
            m = Vector512.FusedMultiplyAdd(m, v, Vector512.Create(0.112817444f));
            m = Vector512.FusedMultiplyAdd(m, v, Vector512.Create(-0.37612534f));
            m = Vector512.FusedMultiplyAdd(m, v, Vector512.Create(0.12837915f));
            m = Vector512.Create(1f) - Vector512.FusedMultiplyAdd(x, m, x);
            return Vector512.ConditionalSelect(Vector512.LessThanOrEqual(c, Vector512.Create(0.5f)), m, y);
        }

        /// <summary>Complementary error function 1 − erf x of eight <c>float</c> lanes; at most 2.5 ulp, the right tail in full relative accuracy. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> Erfc(Vector256<float> x)
        {
            // NaN passes MinNative as its second operand.
            Vector256<float> c = Vector256.MinNative(Vector256.Create(10.1f), Vector256.Abs(x));

            // P(t) / (1 + 2c)
            Vector256<float> t = (c - Vector256.Create(3f)) / (c + Vector256.Create(3f));
            Vector256<float> p = Vector256.FusedMultiplyAdd(Vector256.Create(0.0025172988f), t, Vector256.Create(0.0022041562f));
            p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.024199616f));
            p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.0683333f));
            p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.11918349f));
            p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.1296475f));
            p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.04756852f));
            p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.13562125f));
            Vector256<float> h = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(1.2530081f));
            Vector256<float> d = Vector256.FusedMultiplyAdd(c, Vector256.Create(2f), Vector256.Create(1f));
            Vector256<float> g = h / d;

            // What rounding h, d and g lost, relative to h, which is 1.16 within a seventh.
            Vector256<float> e = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(1.2530081f) - h) - g * Vector256.FusedMultiplyAdd(c, Vector256.Create(2f), Vector256.Create(1f) - d);
            e = (Vector256.FusedMultiplyAdd(-g, d, h) + e) * Vector256.Create(0.86f);

            // exp of minus the square, which is taken to twice the digits: n ln 2 + r, |r| <= ln 2 / 2
            Vector256<float> v = -(c * c);
            Vector256<float> l = Vector256.FusedMultiplyAdd(-c, c, -v);
            Vector256<float> z = Vector256.FusedMultiplyAdd(v, Vector256.Create(SingleInverseLn2), Vector256.Create(SingleRoundingShift));
            Vector256<float> n = z - Vector256.Create(SingleRoundingShift);
            Vector256<float> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-SingleLn2High), v);
            r = r + Vector256.FusedMultiplyAdd(n, Vector256.Create(-SingleLn2Low), l);

            // q(r) = (exp r - 1 - r) / r^2
            Vector256<float> u = r * r;
            Vector256<float> q = Vector256.FusedMultiplyAdd(Vector256.Create(0.0013924078f), r, Vector256.Create(0.008369271f));
            q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(0.041666575f));
            q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(0.16666515f));
            q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(0.5f));
            Vector256<float> w = Vector256.FusedMultiplyAdd(u, q, r);

            // 2^(n+60) is a normal number for every n that occurs; one rounding where the result is subnormal.
            Vector256<float> s = ((z.AsInt32() << 23) + Vector256.Create(SinglePower60Bits)).AsSingle() * g;
            Vector256<float> y = Vector256.FusedMultiplyAdd(s, w + Vector256.FusedMultiplyAdd(e, w, e), s) * Vector256.Create(SinglePowerMinus60);
            y = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(0f)), Vector256.Create(2f) - y, y);

            // 1 - x - x E(v), v = x^2
            v = x * x;
            Vector256<float> m = Vector256.FusedMultiplyAdd(Vector256.Create(0.0046145967f), v, Vector256.Create(-0.026699407f));
            m = Vector256.FusedMultiplyAdd(m, v, Vector256.Create(0.112817444f));
            m = Vector256.FusedMultiplyAdd(m, v, Vector256.Create(-0.37612534f));
            m = Vector256.FusedMultiplyAdd(m, v, Vector256.Create(0.12837915f));
            m = Vector256.Create(1f) - Vector256.FusedMultiplyAdd(x, m, x);
            return Vector256.ConditionalSelect(Vector256.LessThanOrEqual(c, Vector256.Create(0.5f)), m, y);
        }

        /// <summary>Complementary error function 1 − erf x of one <c>float</c>; at most 2.5 ulp, the right tail in full relative accuracy. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float Erfc(float x)
        {
            // NaN passes MinNative as its second operand.
            float c = float.MinNative(10.1f, MathF.Abs(x));

            // P(t) / (1 + 2c)
            float t = (c - 3f) / (c + 3f);
            float p = MathF.FusedMultiplyAdd(0.0025172988f, t, 0.0022041562f);
            p = MathF.FusedMultiplyAdd(p, t, -0.024199616f);
            p = MathF.FusedMultiplyAdd(p, t, 0.0683333f);
            p = MathF.FusedMultiplyAdd(p, t, -0.11918349f);
            p = MathF.FusedMultiplyAdd(p, t, 0.1296475f);
            p = MathF.FusedMultiplyAdd(p, t, -0.04756852f);
            p = MathF.FusedMultiplyAdd(p, t, -0.13562125f);
            float h = MathF.FusedMultiplyAdd(p, t, 1.2530081f);
            float d = MathF.FusedMultiplyAdd(c, 2f, 1f);
            float g = h / d;

            // What rounding h, d and g lost, relative to h, which is 1.16 within a seventh.
            float e = MathF.FusedMultiplyAdd(p, t, 1.2530081f - h) - g * MathF.FusedMultiplyAdd(c, 2f, 1f - d);
            e = (MathF.FusedMultiplyAdd(-g, d, h) + e) * 0.86f;

            // exp of minus the square, which is taken to twice the digits: n ln 2 + r, |r| <= ln 2 / 2
            float v = -(c * c);
            float l = MathF.FusedMultiplyAdd(-c, c, -v);
            float z = MathF.FusedMultiplyAdd(v, SingleInverseLn2, SingleRoundingShift);
            float n = z - SingleRoundingShift;
            float r = MathF.FusedMultiplyAdd(n, -SingleLn2High, v);
            r = r + MathF.FusedMultiplyAdd(n, -SingleLn2Low, l);

            // q(r) = (exp r - 1 - r) / r^2
            float u = r * r;
            float q = MathF.FusedMultiplyAdd(0.0013924078f, r, 0.008369271f);
            q = MathF.FusedMultiplyAdd(q, r, 0.041666575f);
            q = MathF.FusedMultiplyAdd(q, r, 0.16666515f);
            q = MathF.FusedMultiplyAdd(q, r, 0.5f);
            float w = MathF.FusedMultiplyAdd(u, q, r);

            // 2^(n+60) is a normal number for every n that occurs; one rounding where the result is subnormal.
            float s = BitConverter.Int32BitsToSingle((BitConverter.SingleToInt32Bits(z) << 23) + SinglePower60Bits) * g;
            float y = MathF.FusedMultiplyAdd(s, w + MathF.FusedMultiplyAdd(e, w, e), s) * SinglePowerMinus60;
            y = x < 0f ? (2f - y) : y;

            // 1 - x - x E(v), v = x^2
            v = x * x;
            float m = MathF.FusedMultiplyAdd(0.0046145967f, v, -0.026699407f);
            m = MathF.FusedMultiplyAdd(m, v, 0.112817444f);
            m = MathF.FusedMultiplyAdd(m, v, -0.37612534f);
            m = MathF.FusedMultiplyAdd(m, v, 0.12837915f);
            m = 1f - MathF.FusedMultiplyAdd(x, m, x);
            return c <= 0.5f ? m : y;
        }
    }
}
