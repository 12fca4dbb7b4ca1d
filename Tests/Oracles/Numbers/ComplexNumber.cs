using System;
using System.Numerics;

namespace Fluxion.Oracles.Numbers;

/// <summary>
/// A complex number for complex steps (Squire and Trapp, SIAM Review 40, 1998): f′(x) = Im f(x + ih)/h has no cancellation. Atan, Log1p, Cbrt
/// and Erf are stated here because <see cref="Complex"/> lacks them or gets the imaginary part wrong.
/// </summary>
internal readonly record struct ComplexNumber(Complex Value) : INumber<ComplexNumber>
{
    public static ComplexNumber Pi => new(Math.PI);

    public double Real => Value.Real;

    public double Imaginary => Value.Imaginary;

    public static ComplexNumber Of(double value) => new(value);

    public static ComplexNumber operator +(ComplexNumber a, ComplexNumber b) => new(a.Value + b.Value);

    public static ComplexNumber operator -(ComplexNumber a, ComplexNumber b) => new(a.Value - b.Value);

    public static ComplexNumber operator -(ComplexNumber a) => new(-a.Value);

    public static ComplexNumber operator *(ComplexNumber a, ComplexNumber b) => new(a.Value * b.Value);

    public static ComplexNumber operator /(ComplexNumber a, ComplexNumber b) => new(a.Value / b.Value);

    public static ComplexNumber Exp(ComplexNumber x) => new(Complex.Exp(x.Value));

    public static ComplexNumber Log(ComplexNumber x) => new(Complex.Log(x.Value));

    // ln(1 + a + ib) = ln((1 + a)² + b²)/2 + i arg.
    public static ComplexNumber Log1p(ComplexNumber x)
    {
        double a = x.Real, b = x.Imaginary;
        return new(new Complex(Numbers.Real.Log1p((2 * a) + (a * a) + (b * b)) / 2, Math.Atan2(b, 1 + a)));
    }

    public static ComplexNumber Sin(ComplexNumber x) => new(Complex.Sin(x.Value));

    public static ComplexNumber Cos(ComplexNumber x) => new(Complex.Cos(x.Value));

    public static ComplexNumber Tanh(ComplexNumber x) => new(Complex.Tanh(x.Value));

    // (x + iy)^½ for the right half plane and its mirror; the sign of zero imaginary parts is kept.
    public static ComplexNumber Sqrt(ComplexNumber x)
    {
        double a = x.Real, b = x.Imaginary;
        if (a <= 0) return new(Complex.Sqrt(x.Value));
        double real = Math.Sqrt((a + Complex.Abs(x.Value)) / 2);
        return new(new Complex(real, b / (2 * real)));
    }

    public static ComplexNumber Asin(ComplexNumber x) => FirstOrder(x, Math.Asin(x.Real), 1 / Math.Sqrt((1 - x.Real) * (1 + x.Real)));

    public static ComplexNumber Acos(ComplexNumber x) => FirstOrder(x, Math.Acos(x.Real), -1 / Math.Sqrt((1 - x.Real) * (1 + x.Real)));

    // arg(1 − b + ia) − arg(1 + b − ia) over 2, and ln(|i + z|/|i − z|)/2 = artanh(2b/(1 + a² + b²))/2.
    public static ComplexNumber Atan(ComplexNumber x)
    {
        double a = x.Real, b = x.Imaginary;
        return new(new Complex((Math.Atan2(a, 1 - b) + Math.Atan2(a, 1 + b)) / 2, Math.Atanh(2 * b / (1 + (a * a) + (b * b))) / 2));
    }

    // Along the real axis, with the sign of the real part.
    public static ComplexNumber Cbrt(ComplexNumber x)
    {
        double root = Math.Cbrt(x.Real);
        return FirstOrder(x, root, 1 / (3 * root * root));
    }

    public static ComplexNumber Erf(ComplexNumber x)
        => FirstOrder(x, ErrorFunction.Erf(x.Real), 2 / Math.Sqrt(Math.PI) * Math.Exp(-x.Real * x.Real));

    public static ComplexNumber Erfc(ComplexNumber x)
        => FirstOrder(x, ErrorFunction.Erfc(x.Real), -2 / Math.Sqrt(Math.PI) * Math.Exp(-x.Real * x.Real));

    // The expansion along the imaginary axis to first order: exact for the steps taken, whose squares vanish.
    private static ComplexNumber FirstOrder(ComplexNumber x, double value, double slope)
        => Math.Abs(x.Imaginary) <= 1e-10 * Math.Max(1, Math.Abs(x.Real))
            ? new(new Complex(value, x.Imaginary == 0 ? 0 : slope * x.Imaginary))
            : throw new ArgumentException($"Stated for small imaginary parts only, not {x.Imaginary}.", nameof(x));
}
