using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>Sixty-four zero bits, then the first 1280 bits of 1/π.</summary>
    private static ReadOnlySpan<ulong> InversePiBits =>
    [
        0,
        0x517CC1B727220A94, 0xFE13ABE8FA9A6EE0, 0x6DB14ACC9E21C820, 0xFF28B1D5EF5DE2B0, 0xDB92371D2126E970,
        0x0324977504E8C90E, 0x7F0EF58E5894D39F, 0x74411AFA975DA242, 0x74CE38135A2FBF20, 0x9CC8EB1CC1A99CFA,
        0x4E422FC5DEFC941D, 0x8FFC4BFFEF02CC07, 0xF79788C5AD05368F, 0xB69B3F6793E584DB, 0xA7A31FB34F2FF516,
        0xBA93DD63F5F2F8BD, 0x9E839CFBC5294975, 0x35FDAFD88FC6AE84, 0x2B0198237E3DB5D5, 0xF867DE104D7A1B0E,
    ];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SinOfLarge(in Vector512<double> x, ref Vector512<double> result)
    {
        for (int lane = 0; lane < Vector512<double>.Count; lane++)
            if (Math.Abs(x[lane]) > LargestReduced)
                result = result.WithElement(lane, SinOfLarge(x[lane]));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CosOfLarge(in Vector512<double> x, ref Vector512<double> result)
    {
        for (int lane = 0; lane < Vector512<double>.Count; lane++)
            if (Math.Abs(x[lane]) > LargestReduced)
                result = result.WithElement(lane, CosOfLarge(x[lane]));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void TanOfLarge(in Vector512<double> x, ref Vector512<double> result)
    {
        for (int lane = 0; lane < Vector512<double>.Count; lane++)
            if (Math.Abs(x[lane]) > LargestReduced)
                result = result.WithElement(lane, TanOfLarge(x[lane]));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SinOfLarge(in Vector256<double> x, ref Vector256<double> result)
    {
        for (int lane = 0; lane < Vector256<double>.Count; lane++)
            if (Math.Abs(x[lane]) > LargestReduced)
                result = result.WithElement(lane, SinOfLarge(x[lane]));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CosOfLarge(in Vector256<double> x, ref Vector256<double> result)
    {
        for (int lane = 0; lane < Vector256<double>.Count; lane++)
            if (Math.Abs(x[lane]) > LargestReduced)
                result = result.WithElement(lane, CosOfLarge(x[lane]));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void TanOfLarge(in Vector256<double> x, ref Vector256<double> result)
    {
        for (int lane = 0; lane < Vector256<double>.Count; lane++)
            if (Math.Abs(x[lane]) > LargestReduced)
                result = result.WithElement(lane, TanOfLarge(x[lane]));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double SinOfLarge(double x)
    {
        double r = RemainderOfPi(Math.Abs(x), halfTurns: 0, out bool odd);
        return Sin(odd != x < 0.0 ? -r : r);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double CosOfLarge(double x)
    {
        // cos x = sin(|x| + pi/2)
        double r = RemainderOfPi(Math.Abs(x), halfTurns: 1, out bool odd);
        return Sin(odd ? -r : r);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double TanOfLarge(double x)
    {
        // Next to a pole, tan x = -1 / tan r with |x| + pi/2 = n pi + r keeps the digits.
        double r = RemainderOfPi(Math.Abs(x), halfTurns: 0, out _);
        double t = Math.Abs(r) > QuarterPiHigh ? -1.0 / Tan(RemainderOfPi(Math.Abs(x), halfTurns: 1, out _)) : Tan(r);
        return x < 0.0 ? -t : t;
    }

    /// <summary>r in [−π/2, π/2] with x + halfTurns·π/2 = n π + r, for x &gt; 2²²; <paramref name="odd"/> tells whether n is odd.</summary>
    /// <remarks>
    /// Payne and Hanek (1983): with x = m 2ᵉ only those bits of 1/π matter whose product with x is neither a multiple of 2 nor below 2⁻¹³⁸.
    /// NaN for ±∞ and NaN.
    /// </remarks>
    private static double RemainderOfPi(double x, ulong halfTurns, out bool odd)
    {
        odd = false;
        if (!double.IsFinite(x))
            return double.NaN;

        long bits = BitConverter.DoubleToInt64Bits(x);
        ulong m = (ulong)((bits & MantissaMask) | (1L << 52));
        int e = (int)(bits >> 52) - 1075;

        // w: the 192 bits of 1/pi of weights 2^-e ... 2^-(e+191); bit 64 + j of the table has the weight 2^-(j+1).
        int first = 63 + e;
        int word = first >> 6;
        int shift = first & 63;
        ulong w2 = Window(word, shift);
        ulong w1 = Window(word + 1, shift);
        ulong w0 = Window(word + 2, shift);

        // p = m w modulo 2^192 is x/pi modulo 2, in units of 2^-191.
        ulong high0 = Math.BigMul(m, w0, out ulong p0);
        ulong high1 = Math.BigMul(m, w1, out ulong p1);
        p1 += high0;
        high1 += p1 < high0 ? 1UL : 0UL;
        ulong p2 = (m * w2) + high1 + (halfTurns << 62);

        // The integer part is the top bit; a fraction of one half or more counts from the next integer.
        odd = p2 >> 63 != 0;
        bool negative = (p2 >> 62 & 1) != 0;
        p2 &= ulong.MaxValue >> 1;
        if (negative)
        {
            // 2^191 - p
            odd = !odd;
            p0 = ~p0 + 1;
            p1 = ~p1 + (p0 == 0 ? 1UL : 0UL);
            p2 = (~p2 & (ulong.MaxValue >> 1)) + (p0 == 0 && p1 == 0 ? 1UL : 0UL);
        }

        // The leading 106 bits of the fraction as a sum of two doubles, times pi. No double is nearer to a multiple of pi than 2^-62 or so.
        UInt128 fraction = new(p2, p1);
        int zeros = (int)UInt128.LeadingZeroCount(fraction);
        fraction = (fraction << zeros) | (p0 >> (64 - zeros));
        double high = (ulong)(fraction >> 75);
        double low = (ulong)(fraction >> 22) & ((1UL << 53) - 1);
        low *= 1.0 / (1UL << 53);
        double product = high * PiHigh;
        double tail = Math.FusedMultiplyAdd(high, PiHigh, -product) + Math.FusedMultiplyAdd(high, PiMiddle, low * PiHigh);
        double r = (product + tail) * BitConverter.Int64BitsToDouble((1023L - 52 - zeros) << 52);
        return negative ? -r : r;
    }

    /// <summary>Sixty-four bits of <see cref="InversePiBits"/> from bit <paramref name="shift"/> of one word on.</summary>
    private static ulong Window(int word, int shift)
        => shift == 0 ? InversePiBits[word] : (InversePiBits[word] << shift) | (InversePiBits[word + 1] >> (64 - shift));
}
