using System;
using System.Numerics;

namespace Fluxion.Oracles.Numbers;

/// <summary>
/// A value and its path mass: the sum of the sizes of all the terms that were added on the way to it. Rounding errors of double arithmetic
/// are a few units of the mass times 2⁻⁵³, whatever cancels; a wrong sign or factor is of the order of the mass.
/// </summary>
internal readonly record struct Mass(double Value, double Size) : INumber<Mass>
{
    private const double Step = 1e-30;

    public static Mass Pi => Of(Math.PI);

    public double Real => Value;

    public static Mass Of(double value) => new(value, Math.Abs(value));

    public static Mass operator +(Mass a, Mass b) => new(a.Value + b.Value, a.Size + b.Size);

    public static Mass operator -(Mass a, Mass b) => new(a.Value - b.Value, a.Size + b.Size);

    public static Mass operator -(Mass a) => new(-a.Value, a.Size);

    public static Mass operator *(Mass a, Mass b) => new(a.Value * b.Value, a.Size * b.Size);

    public static Mass operator /(Mass a, Mass b)
        => new(a.Value / b.Value, (a.Size + (Math.Abs(a.Value / b.Value) * (b.Size - Math.Abs(b.Value)))) / Math.Abs(b.Value));

    public static Mass Exp(Mass x) => Of(x, ComplexNumber.Exp);

    public static Mass Log(Mass x) => Of(x, ComplexNumber.Log);

    public static Mass Log1p(Mass x) => Of(x, ComplexNumber.Log1p);

    public static Mass Sin(Mass x) => Of(x, ComplexNumber.Sin);

    public static Mass Cos(Mass x) => Of(x, ComplexNumber.Cos);

    public static Mass Tanh(Mass x) => Of(x, ComplexNumber.Tanh);

    public static Mass Sqrt(Mass x) => Of(x, ComplexNumber.Sqrt);

    public static Mass Asin(Mass x) => Of(x, ComplexNumber.Asin);

    public static Mass Acos(Mass x) => Of(x, ComplexNumber.Acos);

    public static Mass Atan(Mass x) => Of(x, ComplexNumber.Atan);

    public static Mass Cbrt(Mass x) => Of(x, ComplexNumber.Cbrt);

    public static Mass Erf(Mass x) => Of(x, ComplexNumber.Erf);

    public static Mass Erfc(Mass x) => Of(x, ComplexNumber.Erfc);

    // What cancelled in x is passed on with the slope of f.
    private static Mass Of(Mass x, Func<ComplexNumber, ComplexNumber> f)
    {
        ComplexNumber y = f(new(new Complex(x.Value, Step)));
        double excess = x.Size - Math.Abs(x.Value);
        return new(y.Real, Math.Abs(y.Real) + (excess > 0 ? Math.Abs(y.Imaginary / Step) * excess : 0));
    }
}
