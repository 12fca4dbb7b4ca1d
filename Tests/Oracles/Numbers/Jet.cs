using System;

namespace Fluxion.Oracles.Numbers;

/// <summary>
/// A Taylor series cut off after order n: c₀ + c₁ε + … + cₙεⁿ. All derivatives along one direction at once; jets of jets give mixed ones.
/// Recurrences as in Griewank and Walther, Evaluating Derivatives (2008), section 13.2.
/// </summary>
internal readonly struct Jet<T>(T[] coefficients) : INumber<Jet<T>>
    where T : struct, INumber<T>
{
    private readonly T[]? _coefficients = coefficients;

    public static Jet<T> Pi => new([T.Pi]);

    public double Real => this[0].Real;

    // A constant has one coefficient and takes any order.
    private int Count => _coefficients?.Length ?? 1;

    /// <summary>The coefficient of εᵏ; zero beyond the last.</summary>
    public T this[int k] => _coefficients is { } all && k < all.Length ? all[k] : T.Of(0);

    public static Jet<T> Of(double value) => new([T.Of(value)]);

    /// <summary>x + ε up to order <paramref name="order"/>.</summary>
    public static Jet<T> Variable(T x, int order, double slope = 1)
    {
        var all = new T[order + 1];
        Array.Fill(all, T.Of(0));
        all[0] = x;
        if (order > 0) all[1] = T.Of(slope);
        return new(all);
    }

    /// <summary>The k-th derivative, k! cₖ.</summary>
    public T Derivative(int k)
    {
        T value = this[k];
        for (int i = 2; i <= k; i++) value *= T.Of(i);
        return value;
    }

    public static Jet<T> operator +(Jet<T> a, Jet<T> b) => Make(a, b, k => a[k] + b[k]);

    public static Jet<T> operator -(Jet<T> a, Jet<T> b) => Make(a, b, k => a[k] - b[k]);

    public static Jet<T> operator -(Jet<T> a) => Make(a, a, k => -a[k]);

    public static Jet<T> operator *(Jet<T> a, Jet<T> b) => Make(a, b, k =>
    {
        T sum = a[0] * b[k];
        for (int j = 1; j <= k; j++) sum += a[j] * b[k - j];
        return sum;
    });

    public static Jet<T> operator /(Jet<T> a, Jet<T> b) => Recur(Math.Max(a.Count, b.Count), a[0] / b[0], (k, q) =>
    {
        T rest = a[k];
        for (int j = 1; j <= k; j++) rest -= b[j] * q[k - j];
        return rest / b[0];
    });

    public static Jet<T> Exp(Jet<T> x) => Recur(x.Count, T.Exp(x[0]), (k, y) => Convolve(k, x, y));

    public static Jet<T> Log(Jet<T> x) => Chain(T.Log(x[0]), x, Of(1) / x);

    public static Jet<T> Log1p(Jet<T> x) => Chain(T.Log1p(x[0]), x, Of(1) / (Of(1) + x));

    public static Jet<T> Sin(Jet<T> x) => SinCos(x).Sin;

    public static Jet<T> Cos(Jet<T> x) => SinCos(x).Cos;

    public static Jet<T> Tanh(Jet<T> x)
    {
        Jet<T> e = Exp(-x), cosh = (Exp(x) + e) / Of(2);
        return Chain(T.Tanh(x[0]), x, Of(1) / (cosh * cosh));
    }

    public static Jet<T> Sqrt(Jet<T> x) => Recur(x.Count, T.Sqrt(x[0]), (k, y) =>
    {
        T rest = x[k];
        for (int j = 1; j < k; j++) rest -= y[j] * y[k - j];
        return rest / (T.Of(2) * y[0]);
    });

    public static Jet<T> Asin(Jet<T> x) => Chain(T.Asin(x[0]), x, Of(1) / Sqrt((Of(1) - x) * (Of(1) + x)));

    public static Jet<T> Acos(Jet<T> x) => Chain(T.Acos(x[0]), x, Of(-1) / Sqrt((Of(1) - x) * (Of(1) + x)));

    public static Jet<T> Atan(Jet<T> x) => Chain(T.Atan(x[0]), x, Of(1) / (Of(1) + (x * x)));

    // 3 x y′ = y x′.
    public static Jet<T> Cbrt(Jet<T> x) => Recur(x.Count, T.Cbrt(x[0]), (k, y) =>
    {
        T rest = T.Of(0);
        for (int j = 1; j <= k; j++) rest += x[j] * y[k - j] * T.Of(j - (3 * (k - j)));
        return rest / (T.Of(3 * k) * x[0]);
    });

    public static Jet<T> Erf(Jet<T> x) => Chain(T.Erf(x[0]), x, Of(2) / Sqrt(Pi) * Exp(-(x * x)));

    public static Jet<T> Erfc(Jet<T> x) => Chain(T.Erfc(x[0]), x, Of(-2) / Sqrt(Pi) * Exp(-(x * x)));

    private static (Jet<T> Sin, Jet<T> Cos) SinCos(Jet<T> x)
    {
        var sin = new T[x.Count];
        var cos = new T[x.Count];
        (sin[0], cos[0]) = (T.Sin(x[0]), T.Cos(x[0]));
        for (int k = 1; k < x.Count; k++) (sin[k], cos[k]) = (Convolve(k, x, cos), -Convolve(k, x, sin));
        return (new(sin), new(cos));
    }

    // y′ = d x′.
    private static Jet<T> Chain(T value, Jet<T> x, Jet<T> d) => Recur(x.Count, value, (k, _) =>
    {
        T sum = T.Of(k) * x[k] * d[0];
        for (int j = 1; j < k; j++) sum += T.Of(j) * x[j] * d[k - j];
        return sum / T.Of(k);
    });

    // 1/k Σ j xⱼ dₖ₋ⱼ, of coefficients of d below k.
    private static T Convolve(int k, Jet<T> x, T[] d)
    {
        T sum = T.Of(k) * x[k] * d[0];
        for (int j = 1; j < k; j++) sum += T.Of(j) * x[j] * d[k - j];
        return sum / T.Of(k);
    }

    private static Jet<T> Recur(int count, T first, Func<int, T[], T> next)
    {
        var all = new T[count];
        all[0] = first;
        for (int k = 1; k < count; k++) all[k] = next(k, all);
        return new(all);
    }

    private static Jet<T> Make(Jet<T> a, Jet<T> b, Func<int, T> coefficient)
    {
        var all = new T[Math.Max(a.Count, b.Count)];
        for (int k = 0; k < all.Length; k++) all[k] = coefficient(k);
        return new(all);
    }
}
