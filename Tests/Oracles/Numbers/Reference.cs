using System.Numerics;

namespace Fluxion.Oracles.Numbers;

/// <summary>Elementary functions in about 130 correct bits or more, from Taylor series only.</summary>
internal static partial class Reference
{
    private static readonly BigReal Ln2 = ComputeLn2();
    private static readonly BigInteger PiDigits = ComputePi(1400);

    /// <summary>π to 192 bits.</summary>
    public static BigReal Pi { get; } = BigReal.Scaled(PiDigits, -1400);

    public static BigReal Exp(BigReal x)
    {
        BigReal small = Expm1(x, out BigReal scale);
        return (scale * small) + scale;
    }

    public static BigReal Expm1(BigReal x)
    {
        BigReal small = Expm1(x, out BigReal scale);
        return (scale * small) + (scale - 1);
    }

    /// <summary>Natural logarithm of x &gt; 0.</summary>
    public static BigReal Log(BigReal x)
    {
        int k = x.Magnitude;
        BigReal m = x.TimesPowerOfTwo(-k);
        if (k == -1)
        {
            k = 0;
            m = x;
        }

        return Log1p(m - 1) + (k * Ln2);
    }

    /// <summary>log(1 + x) for x &gt; −1, accurate near 0: two Newton steps of third order on the exponential, from a double.</summary>
    public static BigReal Log1p(BigReal x)
    {
        if (x.Magnitude >= 1)
            return Log(1 + x);
        if (x.Magnitude < -60)
            return x - (x * x / 2) + (x * x * x / 3) - (x * x * x * x / 4);

        // y <- y + 2 (x - expm1 y) / (x + 2 + expm1 y): every step multiplies the correct digits by three.
        BigReal y = double.LogP1(x.ToDouble());
        for (int step = 0; step < 2; step++)
        {
            BigReal e = Expm1(y);
            y += 2 * (x - e) / (x + 2 + e);
        }

        return y;
    }

    public static BigReal Tanh(BigReal x)
    {
        BigReal e = Expm1(x.Abs() + x.Abs());
        BigReal t = e / (e + 2);
        return x.Sign < 0 ? -t : t;
    }

    public static BigReal Sigmoid(BigReal x) => 1 / (1 + Exp(-x));

    public static BigReal Softplus(BigReal x) => x.Sign > 0 ? x + Log1p(Exp(-x)) : Log1p(Exp(x));

    public static BigReal Sin(BigReal x) => SinOfHalfTurns(x, 0);

    public static BigReal Cos(BigReal x) => SinOfHalfTurns(x, 1);

    /// <summary>sin(x + k π/2): the multiple of π is taken off in 1400 bits, then the series.</summary>
    private static BigReal SinOfHalfTurns(BigReal x, int k)
    {
        const int Bits = 1400;
        BigInteger fixedPoint = x.ToFixedPoint(Bits) + (PiDigits * k / 2);
        (BigInteger n, BigInteger rest) = BigInteger.DivRem((2 * fixedPoint) + PiDigits, 2 * PiDigits);
        if (rest.Sign < 0)
            n -= 1;
        BigReal r = k == 0 && n.IsZero ? x : BigReal.Scaled(fixedPoint - (n * PiDigits), -Bits);

        BigReal square = r * r;
        BigReal term = r;
        BigReal sum = r;
        for (int i = 1; i < 60 && term.Magnitude > sum.Magnitude - BigReal.Precision; i++)
        {
            term = -(term * square) / (2 * i * ((2 * i) + 1));
            sum += term;
        }

        return n.IsEven ? sum : -sum;
    }

    /// <summary>expm1 of the remainder r of x = n ln 2 + r, and 2ⁿ.</summary>
    private static BigReal Expm1(BigReal x, out BigReal scale)
    {
        BigInteger n = (x / Ln2).Round();
        scale = ((BigReal)1).TimesPowerOfTwo((int)n);
        BigReal r = n.IsZero ? x : x - ((int)n * Ln2);

        // expm1(2 t) = e (e + 2), e = expm1 t: four doublings shorten the series.
        r = r.TimesPowerOfTwo(-4);
        BigReal term = r;
        BigReal sum = r;
        for (int i = 2; i < 60 && term.Magnitude > sum.Magnitude - BigReal.Precision; i++)
        {
            term = term * r / i;
            sum += term;
        }

        for (int i = 0; i < 4; i++)
            sum *= sum + 2;
        return sum;
    }

    /// <summary>ln 2 = 2 artanh(1/3).</summary>
    private static BigReal ComputeLn2()
    {
        const int Bits = 320;
        BigInteger term = (BigInteger.One << (Bits + 1)) / 3;
        BigInteger sum = term;
        for (int i = 3; !term.IsZero; i += 2)
        {
            term /= 9;
            sum += term / i;
        }

        return BigReal.Scaled(sum, -Bits);
    }

    /// <summary>π = 16 arctan(1/5) − 4 arctan(1/239) (Machin 1706), in fixed point.</summary>
    private static BigInteger ComputePi(int bits)
    {
        const int Guard = 32;
        static BigInteger Arctan(int inverse, int bits)
        {
            BigInteger term = (BigInteger.One << bits) / inverse;
            BigInteger sum = term;
            for (int i = 3, sign = -1; !term.IsZero; i += 2, sign = -sign)
            {
                term /= inverse * inverse;
                sum += sign * term / i;
            }

            return sum;
        }

        return ((16 * Arctan(5, bits + Guard)) - (4 * Arctan(239, bits + Guard))) >> Guard;
    }
}
