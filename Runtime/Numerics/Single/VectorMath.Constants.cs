
namespace Fluxion.Runtime;

/// <content>Numbers that the functions in single precision share.</content>
public static partial class VectorMath
{
    /// <summary>1.5·2²³: added and subtracted, it rounds to the nearest integer and leaves that integer in the low bits.</summary>
    private const float SingleRoundingShift = 12582912f;

    /// <summary>The same with the exponent of 1 in the low bits: moved to the exponent field they are 2ⁿ for the integer n.</summary>
    private const float SingleExponentShift = SingleRoundingShift + 127;

    private const float SingleInverseLn2 = 1.442695f;

    /// <summary>ln 2 rounded to float; the product with an integer is exact inside a fused multiply-add.</summary>
    private const float SingleLn2High = 0.6931472f;

    /// <summary>ln 2 minus <see cref="SingleLn2High"/>.</summary>
    private const float SingleLn2Low = -1.9046542E-09f;

    /// <summary>Above it eˣ is +∞ in float (ln of the largest number is 88.72).</summary>
    private const float SingleExpHighest = 89f;

    /// <summary>Below it eˣ rounds to 0 in float (ln of half the smallest number is -103.97).</summary>
    private const float SingleExpLowest = -104f;

    // Exponent fields: adding one of these to n << 23 makes 2^n times the named power.
    private const int SingleOneBits = 127 << 23;
    private const int SingleTwiceOneBits = 254 << 23;
    private const int SinglePowerMinus1Bits = (127 - 1) << 23;
    private const int SinglePowerMinus2Bits = (127 - 2) << 23;
    private const int SinglePower60Bits = (127 + 60) << 23;

    private const float SinglePowerMinus60 = 8.67361738E-19f;
    private const float SinglePower25 = 33554432f;

    private const float SingleSmallestNormal = 1.17549435E-38f;
    private const float SingleInfinity = float.PositiveInfinity;
    private const float SingleNotANumber = float.NaN;
    private const int SingleSignMask = int.MinValue;
    private const int SingleMantissaMask = (1 << 23) - 1;

    /// <summary>Bits of √½, the lower end of the interval a logarithm's argument is brought to.</summary>
    private const int SingleSqrtHalfBits = 0x3F3504F3;

    /// <summary>Bits of 1 minus bits of √½.</summary>
    private const int SingleSqrtHalfShiftBits = SingleOneBits - SingleSqrtHalfBits;

    /// <summary>Exponent field of 2²³: a small integer in the low bits becomes 2²³ plus that integer.</summary>
    private const int SingleIntegerBits = (127 + 23) << 23;

    private const float SingleLogBias = 8388608f + 127f;
    private const float SingleLogBias25 = 8388608f + 127f + 25f;

    private const float SingleInversePi = 0.31830987f;

    // pi as a sum of three floats.
    private const float SinglePiHigh = 3.1415927f;
    private const float SinglePiMiddle = -8.742278E-08f;
    private const float SinglePiLow = -3.430248E-15f;

    /// <summary>2¹⁷: up to here the three-part reduction by π keeps relative accuracy.</summary>
    private const float SingleLargestReduced = 131072f;
}
