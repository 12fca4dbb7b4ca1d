using System.Numerics;

namespace Fluxion.Samples.Tests;

/// <summary>A value and its derivative along one direction; nested for higher orders.</summary>
internal readonly record struct Dual<T>(T Value, T Dot) : IReal<Dual<T>>
    where T : struct, IReal<T>
{
    public static Dual<T> operator +(Dual<T> a, Dual<T> b) => new(a.Value + b.Value, a.Dot + b.Dot);

    public static Dual<T> operator -(Dual<T> a, Dual<T> b) => new(a.Value - b.Value, a.Dot - b.Dot);

    public static Dual<T> operator *(Dual<T> a, Dual<T> b) => new(a.Value * b.Value, (a.Dot * b.Value) + (a.Value * b.Dot));

    public static Dual<T> Of(Complex value) => new(T.Of(value), T.Of(0));

    public static Dual<T> Tanh(Dual<T> a)
    {
        T y = T.Tanh(a.Value);
        return new(y, (T.Of(1) - (y * y)) * a.Dot);
    }

    /// <summary>Values with the derivative along one of them.</summary>
    public static Dual<T>[] Seed(T[] x, int along)
    {
        var seeded = new Dual<T>[x.Length];
        for (int i = 0; i < x.Length; i++) seeded[i] = new(x[i], T.Of(i == along ? 1 : 0));
        return seeded;
    }
}
