using System.Numerics;

namespace Fluxion.Samples.Tests;

/// <summary>Numbers of witnesses: complex ones, and dual ones over any of them.</summary>
internal interface IReal<T>
    where T : struct, IReal<T>
{
    static abstract T operator +(T a, T b);

    static abstract T operator -(T a, T b);

    static abstract T operator *(T a, T b);

    static abstract T Of(Complex value);

    static abstract T Tanh(T a);
}
