using System;

namespace Fluxion.Oracles.Numbers;

/// <content>The error function and its relatives.</content>
internal static partial class Reference
{
    private static readonly BigReal RootOfPi = Pi.Sqrt();

    /// <summary>erf x = 2/√π e^(−x²) Σ 2ⁿ x²ⁿ⁺¹ / (2n+1)!!, whose terms all have one sign.</summary>
    public static BigReal Erf(BigReal x)
    {
        if (x.Magnitude >= 4)
            return x.Sign < 0 ? -1 : 1;
        BigReal square = x * x;
        BigReal term = x;
        BigReal sum = x;
        for (int n = 1; n < 2000 && term.Magnitude > sum.Magnitude - BigReal.Precision; n++)
        {
            term = term * (2 * square) / ((2 * n) + 1);
            sum += term;
        }

        return 2 * Exp(-square) * sum / RootOfPi;
    }

    /// <summary>1 − erf x; from 5 on by Laplace's continued fraction e^(−x²)/√π / (x + ½/(x + 1/(x + 3/2/(x + …)))).</summary>
    public static BigReal Erfc(BigReal x)
    {
        if (!((x - 5).Sign > 0))
            return 1 - Erf(x);
        BigReal tail = x;
        for (int n = 20 + (int)(6000 / Math.Pow(x.ToDouble(), 2)); n > 0; n--)
            tail = x + (((BigReal)n).TimesPowerOfTwo(-1) / tail);
        return Exp(-(x * x)) / (RootOfPi * tail);
    }

    /// <summary>Φ(x) = ½ erfc(−x/√2).</summary>
    public static BigReal NormalCdf(BigReal x) => Erfc(-x / ((BigReal)2).Sqrt()).TimesPowerOfTwo(-1);
}
