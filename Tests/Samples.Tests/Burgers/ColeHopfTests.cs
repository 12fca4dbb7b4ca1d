using System;
using Xunit;

namespace Fluxion.Samples.Tests.Burgers;

public sealed class ColeHopfTests
{
    private const double Viscosity = 0.01 / Math.PI;

    // Basdevant et al., "Spectral and finite difference solutions of the Burgers equation", Comput. Fluids 14, 1986: the steepest slope.
    [Fact]
    public void SteepestSlope_IsThatOfTheLiterature()
    {
        const double h = 1e-5;
        double Slope(double t) => (ColeHopf.At(t, h, Viscosity) - ColeHopf.At(t, -h, Viscosity)) / (2 * h);
        Assert.Equal(-152.00516, Slope(1.6037 / Math.PI), 1e-3);
        Assert.True(Slope(1.6037 / Math.PI) < Slope(1.55 / Math.PI) && Slope(1.6037 / Math.PI) < Slope(1.65 / Math.PI));
    }

    [Theory]
    [InlineData(0.1, 0.3)]
    [InlineData(0.5, -0.02)]
    [InlineData(1.0, 0.9)]
    public void Solution_MeetsTheEquation(double t, double x)
    {
        const double h = 1e-4;
        double u = ColeHopf.At(t, x, Viscosity), right = ColeHopf.At(t, x + h, Viscosity), left = ColeHopf.At(t, x - h, Viscosity);
        double rate = (ColeHopf.At(t + h, x, Viscosity) - ColeHopf.At(t - h, x, Viscosity)) / (2 * h);
        double defect = rate + (u * (right - left) / (2 * h)) - (Viscosity * (right - (2 * u) + left) / (h * h));
        Assert.InRange(Math.Abs(defect), 0, 2e-4 * (1 + Math.Abs(rate)));
    }

    [Fact]
    public void Start_IsTheSine() => Assert.Equal(-Math.Sin(0.3 * Math.PI), ColeHopf.At(0, 0.3, Viscosity), 1e-14);

    [Fact]
    public void Ends_AreAtRest() => Assert.InRange(Math.Abs(ColeHopf.At(0.7, 1, Viscosity)), 0, 1e-12);
}
