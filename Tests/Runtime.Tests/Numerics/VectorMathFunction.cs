using System;
using System.Collections.Generic;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime.Tests.Numerics;

/// <summary>One function under test: its forms, its reference and where it is sampled.</summary>
internal sealed record VectorMathFunction(
    Func<double, double> Scalar,
    Func<Vector256<double>, Vector256<double>> Four,
    Func<Vector512<double>, Vector512<double>> Eight,
    Func<BigReal, BigReal> Reference,
    double Bound)
{
    /// <summary>Intervals sampled uniformly.</summary>
    public IReadOnlyList<(double Low, double High)> LinearRanges { get; init; } = [(-1.0, 1.0), (-10.0, 10.0)];

    /// <summary>Magnitudes are also sampled log-uniformly, 2^lowest to 2^highest.</summary>
    public int LowestExponent { get; init; } = -1074;

    public int HighestExponent { get; init; } = 1023;

    public bool TakesNegative { get; init; } = true;

    /// <summary>Further arguments that are difficult for this function.</summary>
    public Func<IEnumerable<double>> Hard { get; init; } = static () => [];
}
