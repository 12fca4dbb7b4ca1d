using System;

namespace Fluxion.Generator.Ops;

/// <summary>Functions that <see cref="Math"/> of the generator's framework lacks, to a few units in the last place.</summary>
internal static class SpecialFunctions
{
    /// <summary>∛x: the power, then one Newton step.</summary>
    public static double Cbrt(double x)
    {
        if (x == 0 || double.IsNaN(x) || double.IsInfinity(x)) return x;
        double y = Math.Pow(Math.Abs(x), 1.0 / 3);
        y -= ((y * y * y) - Math.Abs(x)) / (3 * y * y);
        return x < 0 ? -y : y;
    }

    /// <summary>eˣ − 1 without loss for small x (Kahan).</summary>
    public static double Expm1(double x)
    {
        if (Math.Abs(x) > 1) return Math.Exp(x) - 1;
        double u = Math.Exp(x);
        return u == 1 ? x : (u - 1) * (x / Math.Log(u));
    }

    /// <summary>ln(1 + x) without loss for small x (Kahan).</summary>
    public static double Log1p(double x)
    {
        double w = 1 + x;
        return w == 1 ? x : double.IsInfinity(w) ? w : Math.Log(w) * (x / (w - 1));
    }

    /// <summary>2/√π e^(−x²) Σ 2ⁿ x²ⁿ⁺¹ / (2n+1)!!, all terms of one sign.</summary>
    public static double Erf(double x)
    {
        if (!(Math.Abs(x) < 6)) return double.IsNaN(x) ? x : Math.Sign(x);
        double term = x, sum = x;
        for (int n = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum); n++)
        {
            term *= 2 * x * x / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    /// <summary>1 − erf x; from 2 on by Laplace's continued fraction, which keeps the digits of the tail.</summary>
    public static double Erfc(double x)
    {
        if (!(x > 2)) return 1 - Erf(x);
        double tail = x;
        for (int n = 200; n > 0; n--) tail = x + (0.5 * n / tail);
        return Math.Exp(-x * x) / (Math.Sqrt(Math.PI) * tail);
    }
}
