using System;

namespace Fluxion.Oracles.Numbers;

/// <summary>erf of a double: the series without cancellation below 3, the continued fraction of erfc above.</summary>
internal static class ErrorFunction
{
    /// <summary>erf x = 2/√π e^(−x²) Σ 2ⁿ x²ⁿ⁺¹ / (2n+1)!!, all terms of one sign (Abramowitz and Stegun 7.1.6).</summary>
    public static double Erf(double x)
    {
        double square = x * x;
        if (double.IsNaN(x) || Math.Abs(x) > 3) return double.IsNaN(x) ? x : Math.Sign(x) * (1 - Erfc(Math.Abs(x)));
        double term = x, sum = x;
        for (int n = 1; n < 100 && Math.Abs(term) > 1e-18 * Math.Abs(sum); n++)
        {
            term *= 2 * square / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-square) * sum;
    }

    /// <summary>erfc x = e^(−x²)/√π · 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + …)))) for x ≥ 2 (Abramowitz and Stegun 7.1.14).</summary>
    public static double Erfc(double x)
    {
        if (x > 30) return 0;
        if (!(x >= 2)) return 1 - Erf(x);
        double tail = x;
        for (int n = 200; n >= 1; n--) tail = x + (n / 2.0 / tail);
        return Math.Exp(-x * x) / Math.Sqrt(Math.PI) / tail;
    }
}
