using System;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime.Tests.Numerics.Single;

/// <summary>One function of <c>float</c> under test: its forms, the form in <c>double</c> it is compared with, its bound.</summary>
/// <param name="Name">The function in <see cref="VectorMath"/>; with the prefix <c>High.</c> in its nested class.</param>
/// <param name="Scalar">The form of one number.</param>
/// <param name="Eight">The form of 256 bits.</param>
/// <param name="Sixteen">The form of 512 bits.</param>
/// <param name="Reference">The function in <c>double</c>, which is held to 2.5 ulp of <c>double</c> by its own tests.</param>
/// <param name="Bound">The greatest error in ulp.</param>
internal sealed record SingleFunction(
    string Name,
    Func<float, float> Scalar,
    Func<Vector256<float>, Vector256<float>> Eight,
    Func<Vector512<float>, Vector512<float>> Sixteen,
    Func<Vector512<double>, Vector512<double>> Reference,
    double Bound)
{
    /// <summary>The greatest absolute error of results up to 1.</summary>
    public const double AbsoluteBound = 3.5e-7;

    /// <summary>The name without the nested class.</summary>
    public string Function => Name[(Name.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
