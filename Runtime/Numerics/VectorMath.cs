namespace Fluxion.Runtime;

/// <summary>Elementary functions of vectors, written to be inlined into the loops of kernels.</summary>
/// <remarks>
/// Each function exists for <c>Vector512</c>, <c>Vector256</c> and one scalar. All three evaluate the same formula in the same order with fused
/// multiply-adds, so their bits agree and do not depend on the instruction set. No lane branches and nothing is looked up in memory;
/// NaN, ±∞, ±0 and subnormal arguments are treated as IEEE 754 recommends.
/// Polynomials are minimax fits (Remez exchange in 60 digits, relative error weighted), rounded to the element type. An ulp is the distance
/// between neighbouring numbers at the exact result.
/// </remarks>
public static partial class VectorMath
{
    /// <summary>1.5·2⁵²: added and subtracted, it rounds to the nearest integer and leaves that integer in the low bits.</summary>
    private const double RoundingShift = 6755399441055744.0;

    /// <summary>The same with the exponent of 1 in the low bits: moved to the exponent field they are 2ⁿ for the integer n.</summary>
    private const double ExponentShift = RoundingShift + 1023;

    private const double InverseLn2 = 1.4426950408889634;

    /// <summary>ln 2 rounded to double; the product with an integer is exact inside a fused multiply-add.</summary>
    private const double Ln2High = 0.6931471805599453;

    /// <summary>ln 2 minus <see cref="Ln2High"/>.</summary>
    private const double Ln2Low = 2.3190468138462996E-17;

    /// <summary>Above it eˣ is +∞ in double (ln of the largest number is 709.78).</summary>
    private const double ExpHighest = 710.0;

    /// <summary>Below it eˣ rounds to 0 in double (ln of half the smallest number is -745.13).</summary>
    private const double ExpLowest = -746.0;

    // Exponent fields: adding one of these to n << 52 makes 2^n times the named power.
    private const long OneBits = 1023L << 52;
    private const long TwiceOneBits = 2046L << 52;
    private const long PowerMinus1Bits = (1023L - 1) << 52;
    private const long Power60Bits = (1023L + 60) << 52;

    private const double PowerMinus60 = 1.0 / (1L << 60);
    private const double Power54 = 1L << 54;

    private const double SmallestNormal = 2.2250738585072014E-308;
    private const double Infinity = double.PositiveInfinity;
    private const double NotANumber = double.NaN;
    private const long SignMask = long.MinValue;
    private const long MantissaMask = (1L << 52) - 1;

    /// <summary>Bits of √½, the lower end of the interval a logarithm's argument is brought to.</summary>
    private const long SqrtHalfBits = 0x3FE6A09E667F3BCD;

    /// <summary>Bits of 1 minus bits of √½.</summary>
    private const long SqrtHalfShiftBits = OneBits - SqrtHalfBits;

    /// <summary>Exponent field of 2⁵²: a small integer in the low bits becomes 2⁵² plus that integer.</summary>
    private const long IntegerBits = (1023L + 52) << 52;

    private const double LogBias = 4503599627370496.0 + 1023.0;
    private const double LogBias54 = LogBias + 54.0;

    private const double InversePi = 0.3183098861837907;

    // pi as a sum of three doubles, 161 bits.
    private const double PiHigh = 3.141592653589793;
    private const double PiMiddle = 1.2246467991473532E-16;
    private const double PiLow = -2.9947698097183397E-33;

    /// <summary>2³⁰: up to here the three-part reduction by π keeps relative accuracy.</summary>
    private const double LargestReduced = 1073741824.0;
}
