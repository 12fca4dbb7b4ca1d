using System;
using System.Collections.Generic;
using System.Runtime.Intrinsics;
using Fluxion.Oracles.Numbers;

namespace Fluxion.Runtime.Tests.Numerics;

/// <summary>One function of two numbers under test: its forms, its reference and where it is sampled.</summary>
internal sealed record VectorMathPair(
    Func<double, double, double> Scalar,
    Func<Vector256<double>, Vector256<double>, Vector256<double>> Four,
    Func<Vector512<double>, Vector512<double>, Vector512<double>> Eight,
    Func<BigReal, BigReal, BigReal> Reference,
    double Bound,
    Func<Random, IEnumerable<(double X, double Y)>> Samples);
