using System.Numerics;

namespace Fluxion.Samples.Tests;

/// <summary>A complex number: parameters are differentiated by a complex step.</summary>
internal readonly record struct Number(Complex Value) : IReal<Number>
{
    public static Number operator +(Number a, Number b) => new(a.Value + b.Value);

    public static Number operator -(Number a, Number b) => new(a.Value - b.Value);

    public static Number operator *(Number a, Number b) => new(a.Value * b.Value);

    public static Number Of(Complex value) => new(value);

    public static Number Tanh(Number a) => new(Complex.Tanh(a.Value));
}
