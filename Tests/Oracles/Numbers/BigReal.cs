using System;
using System.Numerics;

namespace Fluxion.Oracles.Numbers;

/// <summary>A real number m·2ᵉ with 192 bits: the arithmetic of the reference functions, shared with nothing that it judges.</summary>
internal readonly partial struct BigReal
{
    public const int Precision = 192;
    private readonly BigInteger mantissa;
    private readonly int exponent;

    private BigReal(BigInteger mantissa, int exponent)
    {
        int excess = (int)mantissa.GetBitLength() - Precision;
        if (excess > 0)
        {
            mantissa >>= excess;
            exponent += excess;
        }

        this.mantissa = mantissa;
        this.exponent = mantissa.IsZero ? 0 : exponent;
    }

    public int Sign => mantissa.Sign;

    /// <summary>The e with 2ᵉ ≤ |value| &lt; 2ᵉ⁺¹.</summary>
    public int Magnitude => mantissa.IsZero ? int.MinValue / 2 : exponent + (int)BigInteger.Abs(mantissa).GetBitLength() - 1;

    public static BigReal Scaled(BigInteger mantissa, int exponent) => new(mantissa, exponent);

    public static implicit operator BigReal(int value) => new(value, 0);

    public static implicit operator BigReal(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int field = (int)(bits >> 52) & 0x7FF;
        BigInteger m = bits & ((1L << 52) - 1);
        if (field == 0x7FF)
            throw new ArgumentException($"The reference takes finite numbers, not {value}.", nameof(value));
        if (field > 0)
            m += BigInteger.One << 52;
        return new(bits < 0 ? -m : m, Math.Max(field, 1) - 1075);
    }

    public static BigReal operator -(BigReal a) => new(-a.mantissa, a.exponent);

    public static BigReal operator +(BigReal a, BigReal b)
    {
        if (a.mantissa.IsZero || b.Magnitude - a.Magnitude > Precision + 2)
            return b;
        if (b.mantissa.IsZero || a.Magnitude - b.Magnitude > Precision + 2)
            return a;
        return a.exponent >= b.exponent
            ? new((a.mantissa << (a.exponent - b.exponent)) + b.mantissa, b.exponent)
            : new((b.mantissa << (b.exponent - a.exponent)) + a.mantissa, a.exponent);
    }

    public static BigReal operator -(BigReal a, BigReal b) => a + -b;

    public static BigReal operator *(BigReal a, BigReal b) => new(a.mantissa * b.mantissa, a.exponent + b.exponent);

    public static BigReal operator /(BigReal a, BigReal b)
    {
        int shift = Math.Max(0, Precision + 2 + (int)(b.mantissa.GetBitLength() - a.mantissa.GetBitLength()));
        return new((a.mantissa << shift) / b.mantissa, a.exponent - shift - b.exponent);
    }

    public BigReal TimesPowerOfTwo(int power) => new(mantissa, exponent + power);

    public BigReal Abs() => mantissa.Sign < 0 ? -this : this;

    /// <summary>Square root, rounded down.</summary>
    public BigReal Sqrt()
    {
        if (mantissa.Sign <= 0)
            return 0;
        int shift = (2 * Precision) + 2 - (int)mantissa.GetBitLength();
        shift += (exponent - shift) & 1;
        BigInteger n = mantissa << shift;
        BigInteger root = BigInteger.One << (((int)n.GetBitLength() + 1) / 2);
        while (true)
        {
            BigInteger next = (root + (n / root)) >> 1;
            if (next >= root)
                return new(root, (exponent - shift) / 2);
            root = next;
        }
    }

    /// <summary>The nearest integer, halves upwards.</summary>
    public BigInteger Round()
    {
        if (exponent >= 0)
            return mantissa << exponent;
        return -exponent > Precision + 8 ? BigInteger.Zero : (mantissa + (BigInteger.One << (-exponent - 1))) >> -exponent;
    }

    /// <summary>⌊value · 2ᵇⁱᵗˢ⌋.</summary>
    public BigInteger ToFixedPoint(int bits)
    {
        int shift = exponent + bits;
        return shift >= 0 ? mantissa << shift : -shift > 8 * Precision ? BigInteger.Zero : mantissa >> -shift;
    }

    /// <summary>The value as a double with a relative error below 2⁻⁵²; for magnitudes a double can hold.</summary>
    public double ToDouble()
    {
        int drop = (int)mantissa.GetBitLength() - 53;
        return drop <= 0 ? Math.ScaleB((double)mantissa, exponent) : Math.ScaleB((double)(mantissa >> drop), exponent + drop);
    }
}
