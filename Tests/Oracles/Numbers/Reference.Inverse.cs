using System;

namespace Fluxion.Oracles.Numbers;

/// <content>Inverse circular functions, hyperbolic functions, roots and powers.</content>
internal static partial class Reference
{
    public static BigReal Tan(BigReal x) => Sin(x) / Cos(x);

    /// <summary>Six halvings of the angle, arctan x = 2 arctan(x / (1 + √(1 + x²))), then the series.</summary>
    public static BigReal Atan(BigReal x)
    {
        const int Halvings = 6;
        if (x.Magnitude > 200)
            return x.Sign < 0 ? -(Pi / 2) - (1 / x) : (Pi / 2) - (1 / x);
        BigReal r = x;
        for (int i = 0; i < Halvings; i++)
            r /= 1 + (1 + (r * r)).Sqrt();
        BigReal square = r * r;
        BigReal power = r;
        BigReal sum = r;
        for (int i = 3; i < 80 && power.Magnitude > sum.Magnitude - BigReal.Precision; i += 2)
        {
            power = -(power * square);
            sum += power / i;
        }

        return sum.TimesPowerOfTwo(Halvings);
    }

    public static BigReal Asin(BigReal x)
    {
        BigReal square = (1 - x) * (1 + x);
        return square.Sign == 0 ? (x.Sign < 0 ? -(Pi / 2) : Pi / 2) : Atan(x / square.Sqrt());
    }

    public static BigReal Acos(BigReal x) => (1 + x).Sign == 0 ? Pi : 2 * Atan(((1 - x) / (1 + x)).Sqrt());

    /// <summary>The angle of (x, y) for finite x and y, not both zero.</summary>
    public static BigReal Atan2(BigReal y, BigReal x)
    {
        if (x.Sign == 0)
            return y.Sign < 0 ? -(Pi / 2) : Pi / 2;
        BigReal angle = Atan(y / x);
        return x.Sign > 0 ? angle : y.Sign < 0 ? angle - Pi : angle + Pi;
    }

    public static BigReal Sinh(BigReal x)
    {
        BigReal e = Expm1(x.Abs());
        BigReal s = (e + (e / (1 + e))).TimesPowerOfTwo(-1);
        return x.Sign < 0 ? -s : s;
    }

    public static BigReal Cosh(BigReal x)
    {
        BigReal e = Exp(x);
        return (e + (1 / e)).TimesPowerOfTwo(-1);
    }

    /// <summary>ln cosh x = ½ ln(1 + sinh² x).</summary>
    public static BigReal LogCosh(BigReal x)
    {
        BigReal s = Sinh(x);
        return Log1p(s * s).TimesPowerOfTwo(-1);
    }

    /// <summary>Newton's method from a double: every step doubles the digits.</summary>
    public static BigReal Cbrt(BigReal x)
    {
        if (x.Sign == 0)
            return 0;
        int k = (int)Math.Floor(x.Magnitude / 3.0);
        BigReal m = x.TimesPowerOfTwo(-3 * k);
        BigReal y = Math.Cbrt(m.ToDouble());
        for (int step = 0; step < 3; step++)
            y -= ((y * y * y) - m) / (3 * y * y);
        return y.TimesPowerOfTwo(k);
    }

    /// <summary>xʸ for x &gt; 0.</summary>
    public static BigReal Pow(BigReal x, BigReal y) => Exp(y * Log(x));
}
