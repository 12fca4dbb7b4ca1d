namespace Fluxion;

/// <content>Functions of numbers, applied to vectors component by component.</content>
public static partial class Calculus
{
    /// <summary>eˣ.</summary>
    public static Scalar Exp(Scalar x) => throw Symbolic.Evaluated("Exp");

    /// <summary>eˣ, component by component.</summary>
    public static Vec Exp(Vec x) => throw Symbolic.Evaluated("Exp");

    /// <summary>eˣ − 1, accurate near 0.</summary>
    public static Scalar Expm1(Scalar x) => throw Symbolic.Evaluated("Expm1");

    /// <summary>eˣ − 1, accurate near 0, component by component.</summary>
    public static Vec Expm1(Vec x) => throw Symbolic.Evaluated("Expm1");

    /// <summary>The natural logarithm ln x.</summary>
    public static Scalar Log(Scalar x) => throw Symbolic.Evaluated("Log");

    /// <summary>The natural logarithm ln x, component by component.</summary>
    public static Vec Log(Vec x) => throw Symbolic.Evaluated("Log");

    /// <summary>ln(1 + x), accurate near 0.</summary>
    public static Scalar Log1p(Scalar x) => throw Symbolic.Evaluated("Log1p");

    /// <summary>ln(1 + x), accurate near 0, component by component.</summary>
    public static Vec Log1p(Vec x) => throw Symbolic.Evaluated("Log1p");

    /// <summary>√x.</summary>
    public static Scalar Sqrt(Scalar x) => throw Symbolic.Evaluated("Sqrt");

    /// <summary>√x, component by component.</summary>
    public static Vec Sqrt(Vec x) => throw Symbolic.Evaluated("Sqrt");

    /// <summary>The real cube root ∛x.</summary>
    public static Scalar Cbrt(Scalar x) => throw Symbolic.Evaluated("Cbrt");

    /// <summary>The real cube root ∛x, component by component.</summary>
    public static Vec Cbrt(Vec x) => throw Symbolic.Evaluated("Cbrt");

    /// <summary>sin x.</summary>
    public static Scalar Sin(Scalar x) => throw Symbolic.Evaluated("Sin");

    /// <summary>sin x, component by component.</summary>
    public static Vec Sin(Vec x) => throw Symbolic.Evaluated("Sin");

    /// <summary>cos x.</summary>
    public static Scalar Cos(Scalar x) => throw Symbolic.Evaluated("Cos");

    /// <summary>cos x, component by component.</summary>
    public static Vec Cos(Vec x) => throw Symbolic.Evaluated("Cos");

    /// <summary>tan x.</summary>
    public static Scalar Tan(Scalar x) => throw Symbolic.Evaluated("Tan");

    /// <summary>tan x, component by component.</summary>
    public static Vec Tan(Vec x) => throw Symbolic.Evaluated("Tan");

    /// <summary>arcsin x, for |x| ≤ 1.</summary>
    public static Scalar Asin(Scalar x) => throw Symbolic.Evaluated("Asin");

    /// <summary>arcsin x, for |x| ≤ 1, component by component.</summary>
    public static Vec Asin(Vec x) => throw Symbolic.Evaluated("Asin");

    /// <summary>arccos x, for |x| ≤ 1.</summary>
    public static Scalar Acos(Scalar x) => throw Symbolic.Evaluated("Acos");

    /// <summary>arccos x, for |x| ≤ 1, component by component.</summary>
    public static Vec Acos(Vec x) => throw Symbolic.Evaluated("Acos");

    /// <summary>arctan x.</summary>
    public static Scalar Atan(Scalar x) => throw Symbolic.Evaluated("Atan");

    /// <summary>arctan x, component by component.</summary>
    public static Vec Atan(Vec x) => throw Symbolic.Evaluated("Atan");

    /// <summary>sinh x.</summary>
    public static Scalar Sinh(Scalar x) => throw Symbolic.Evaluated("Sinh");

    /// <summary>sinh x, component by component.</summary>
    public static Vec Sinh(Vec x) => throw Symbolic.Evaluated("Sinh");

    /// <summary>cosh x.</summary>
    public static Scalar Cosh(Scalar x) => throw Symbolic.Evaluated("Cosh");

    /// <summary>cosh x, component by component.</summary>
    public static Vec Cosh(Vec x) => throw Symbolic.Evaluated("Cosh");

    /// <summary>tanh x.</summary>
    public static Scalar Tanh(Scalar x) => throw Symbolic.Evaluated("Tanh");

    /// <summary>tanh x, component by component.</summary>
    public static Vec Tanh(Vec x) => throw Symbolic.Evaluated("Tanh");

    /// <summary>ln cosh x, without overflow and accurate near 0.</summary>
    public static Scalar LogCosh(Scalar x) => throw Symbolic.Evaluated("LogCosh");

    /// <summary>ln cosh x, without overflow and accurate near 0, component by component.</summary>
    public static Vec LogCosh(Vec x) => throw Symbolic.Evaluated("LogCosh");

    /// <summary>The error function 2/√π ∫₀ˣ exp(−t²) dt.</summary>
    public static Scalar Erf(Scalar x) => throw Symbolic.Evaluated("Erf");

    /// <summary>The error function 2/√π ∫₀ˣ exp(−t²) dt, component by component.</summary>
    public static Vec Erf(Vec x) => throw Symbolic.Evaluated("Erf");

    /// <summary>1 − erf x, accurate in its right tail.</summary>
    public static Scalar Erfc(Scalar x) => throw Symbolic.Evaluated("Erfc");

    /// <summary>1 − erf x, accurate in its right tail, component by component.</summary>
    public static Vec Erfc(Vec x) => throw Symbolic.Evaluated("Erfc");

    /// <summary>The distribution function of the standard normal law, Φ(x) = ½ erfc(−x/√2), accurate in its left tail.</summary>
    public static Scalar NormalCdf(Scalar x) => throw Symbolic.Evaluated("NormalCdf");

    /// <summary>The distribution function of the standard normal law, Φ(x) = ½ erfc(−x/√2), accurate in its left tail, component by component.</summary>
    public static Vec NormalCdf(Vec x) => throw Symbolic.Evaluated("NormalCdf");

    /// <summary>The logistic function 1 / (1 + e⁻ˣ).</summary>
    public static Scalar Sigmoid(Scalar x) => throw Symbolic.Evaluated("Sigmoid");

    /// <summary>The logistic function 1 / (1 + e⁻ˣ), component by component.</summary>
    public static Vec Sigmoid(Vec x) => throw Symbolic.Evaluated("Sigmoid");

    /// <summary>ln(1 + eˣ).</summary>
    public static Scalar Softplus(Scalar x) => throw Symbolic.Evaluated("Softplus");

    /// <summary>ln(1 + eˣ), component by component.</summary>
    public static Vec Softplus(Vec x) => throw Symbolic.Evaluated("Softplus");

    /// <summary>x / (1 + |x|).</summary>
    public static Scalar Softsign(Scalar x) => throw Symbolic.Evaluated("Softsign");

    /// <summary>x / (1 + |x|), component by component.</summary>
    public static Vec Softsign(Vec x) => throw Symbolic.Evaluated("Softsign");

    /// <summary>|x|, with derivative 0 at 0.</summary>
    public static Scalar Abs(Scalar x) => throw Symbolic.Evaluated("Abs");

    /// <summary>|x|, with derivative 0 at 0, component by component.</summary>
    public static Vec Abs(Vec x) => throw Symbolic.Evaluated("Abs");

    /// <summary>max(0, x), with derivative 0 at 0.</summary>
    public static Scalar Relu(Scalar x) => throw Symbolic.Evaluated("Relu");

    /// <summary>max(0, x), with derivative 0 at 0, component by component.</summary>
    public static Vec Relu(Vec x) => throw Symbolic.Evaluated("Relu");
}
