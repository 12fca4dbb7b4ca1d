using System;

namespace Fluxion.Runtime.Tests.Numerics;

/// <summary>Distance of a computed number from the exact one, in units of the last place of the exact one.</summary>
internal static class Ulp
{
    public static double Error(double computed, BigReal exact) => Error(computed, exact, lowestExponent: -1022, highestExponent: 1023, fractionBits: 52);

    public static double Error(float computed, BigReal exact) => Error(computed, exact, lowestExponent: -126, highestExponent: 127, fractionBits: 23);

    private static double Error(double computed, BigReal exact, int lowestExponent, int highestExponent, int fractionBits)
    {
        if (double.IsNaN(computed))
            return double.PositiveInfinity;

        // Infinity stands for the first power of two that does not fit; an exact result beyond it is right to be infinite.
        BigReal limit = ((BigReal)1).TimesPowerOfTwo(highestExponent + 1);
        BigReal value = double.IsInfinity(computed) ? (computed > 0 ? limit : -limit) : computed;
        if (exact.Magnitude > highestExponent)
            exact = exact.Sign > 0 ? limit : -limit;
        int unit = Math.Clamp(exact.Magnitude, lowestExponent, highestExponent) - fractionBits;
        BigReal error = (value - exact).Abs();
        return error.Sign == 0 ? 0.0 : error.Magnitude - unit < -60 ? 0.0 : error.TimesPowerOfTwo(-unit).ToDouble();
    }
}
