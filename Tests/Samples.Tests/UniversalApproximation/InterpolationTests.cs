using System;
using System.Linq;
using Xunit;

namespace Fluxion.Samples.Tests.UniversalApproximation;

public sealed class InterpolationTests
{
    private static readonly double[] Grid = [.. Enumerable.Range(0, 2001).Select(static i => (i / 1000.0) - 1)];

    [Fact]
    public void PiecewiseLinearError_OfASquare_IsAQuarterOfTheSquaredHalfWidth()
        => Assert.Equal(1.0 / 64, Interpolation.PiecewiseLinearError(static x => x * x, 8, Grid), 1e-12);

    [Fact]
    public void QuadraticLowerBound_OfAQuadratic_IsRounding()
        => Assert.InRange(Interpolation.QuadraticLowerBound(static x => 3 - (2 * x) + (5 * x * x), 21), 0, 1e-13);

    [Fact]
    public void QuadraticLowerBound_OfACube_IsChebyshevs()
        => Assert.Equal(0.25, Interpolation.QuadraticLowerBound(static x => x * x * x, 41), 1e-12);       // x³ − 3x/4 = T₃/4, extrema at ±1, ±1/2
}
