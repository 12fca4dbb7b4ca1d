using System;

namespace Fluxion.Oracles.Numbers;

/// <summary>A double.</summary>
internal readonly record struct Real(double Value) : INumber<Real>
{
    public static Real Pi => new(Math.PI);

    double INumber<Real>.Real => Value;

    public static Real Of(double value) => new(value);

    public static Real operator +(Real a, Real b) => new(a.Value + b.Value);

    public static Real operator -(Real a, Real b) => new(a.Value - b.Value);

    public static Real operator -(Real a) => new(-a.Value);

    public static Real operator *(Real a, Real b) => new(a.Value * b.Value);

    public static Real operator /(Real a, Real b) => new(a.Value / b.Value);

    public static Real Exp(Real x) => new(Math.Exp(x.Value));

    public static Real Log(Real x) => new(Math.Log(x.Value));

    public static Real Log1p(Real x) => new(Log1p(x.Value));

    public static Real Sin(Real x) => new(Math.Sin(x.Value));

    public static Real Cos(Real x) => new(Math.Cos(x.Value));

    public static Real Tanh(Real x) => new(Math.Tanh(x.Value));

    public static Real Sqrt(Real x) => new(Math.Sqrt(x.Value));

    public static Real Asin(Real x) => new(Math.Asin(x.Value));

    public static Real Acos(Real x) => new(Math.Acos(x.Value));

    public static Real Atan(Real x) => new(Math.Atan(x.Value));

    public static Real Cbrt(Real x) => new(Math.Cbrt(x.Value));

    public static Real Erfc(Real x) => new(ErrorFunction.Erfc(x.Value));

    public static Real Erf(Real x) => new(ErrorFunction.Erf(x.Value));

    // ln(1 + u) without loss for small u (Kahan); double.LogP1 is log(1 + u).
    internal static double Log1p(double u)
    {
        double w = 1 + u;
        return w == 1 ? u : u < 1e10 ? Math.Log(w) * (u / (w - 1)) : Math.Log(w);
    }
}
