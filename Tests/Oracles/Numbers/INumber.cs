namespace Fluxion.Oracles.Numbers;

/// <summary>
/// What an evaluator needs of a kind of number. Every op is stated once over it, and doubles, complex numbers, truncated Taylor series and
/// 57-digit reals give its value, its derivative by a complex step, its derivatives of any order, and references.
/// </summary>
internal interface INumber<T>
    where T : struct, INumber<T>
{
    /// <summary>π.</summary>
    static abstract T Pi { get; }

    /// <summary>The number that comparisons look at.</summary>
    double Real { get; }

    static abstract T Of(double value);

    static abstract T operator +(T a, T b);

    static abstract T operator -(T a, T b);

    static abstract T operator -(T a);

    static abstract T operator *(T a, T b);

    static abstract T operator /(T a, T b);

    static abstract T Exp(T x);

    static abstract T Log(T x);

    static abstract T Log1p(T x);

    static abstract T Sin(T x);

    static abstract T Cos(T x);

    static abstract T Tanh(T x);

    static abstract T Sqrt(T x);

    static abstract T Asin(T x);

    static abstract T Acos(T x);

    static abstract T Atan(T x);

    static abstract T Cbrt(T x);

    static abstract T Erf(T x);

    static abstract T Erfc(T x);
}
