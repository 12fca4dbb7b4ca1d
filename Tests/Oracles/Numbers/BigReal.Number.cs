using System;

namespace Fluxion.Oracles.Numbers;

/// <content>The functions that the evaluator calls.</content>
internal readonly partial struct BigReal : INumber<BigReal>
{
    public static BigReal Pi => Reference.Pi;

    public double Real => mantissa.IsZero ? 0 : ToDouble();

    public static BigReal Of(double value) => value;

    public static BigReal Exp(BigReal x) => Reference.Exp(x);

    public static BigReal Log(BigReal x) => Reference.Log(x);

    public static BigReal Log1p(BigReal x) => Reference.Log1p(x);

    public static BigReal Sin(BigReal x) => Reference.Sin(x);

    public static BigReal Cos(BigReal x) => Reference.Cos(x);

    public static BigReal Tanh(BigReal x) => Reference.Tanh(x);

    public static BigReal Sqrt(BigReal x) => x.Sqrt();

    /// <summary>Newton on sin and cos: y ← y + x cos y − √(1 − x²) sin y doubles the digits, as y → asin x.</summary>
    public static BigReal Asin(BigReal x)
    {
        BigReal root = ((1 - x) * (1 + x)).Sqrt(), y = Math.Asin(x.ToDouble());
        for (int step = 0; step < 3; step++) y += (x * Cos(y)) - (root * Sin(y));
        return y;
    }

    public static BigReal Acos(BigReal x) => (Pi / 2) - Asin(x);

    /// <summary>atan x = asin(x/√(1 + x²)).</summary>
    public static BigReal Atan(BigReal x) => Asin(x / (1 + (x * x)).Sqrt());

    public static BigReal Cbrt(BigReal x) => x.Sign == 0 ? 0 : x.Sign < 0 ? -Exp(Log(-x) / 3) : Exp(Log(x) / 3);

    /// <summary>The series of <see cref="ErrorFunction.Erf"/>.</summary>
    public static BigReal Erf(BigReal x)
    {
        BigReal square = x * x, term = x, sum = x;
        for (int n = 1; n < 2000 && term.Magnitude > sum.Magnitude - Precision; n++)
        {
            term = term * square * 2 / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Pi.Sqrt() * Exp(-square) * sum;
    }

    /// <summary>1 − erf x: of 57 digits enough are left up to x = 6.</summary>
    public static BigReal Erfc(BigReal x) => 1 - Erf(x);
}
