using System;
using Xunit;

namespace Fluxion.Samples.Tests;

public sealed class NestedTests
{
    private readonly NestedProgram _model = new(seed: 5);

    [Fact]
    public void HessianTimesVector_InEveryOrderOfModes_Agrees()
    {
        double[] all = All(0.3, [0.7, -1.1]), v = [1, -0.5, 2], x = [0.3, -0.2, 0.9];
        Number[,] h = new NetworkWitness(_model.Parameters).Hessian<Number>("U", 2, Array.ConvertAll(x, static value => Number.Of(value)));
        Number[] expected = Matrices.Times(h, Array.ConvertAll(v, static value => Number.Of(value)));
        for (int mode = 0; mode < 3; mode++)
        {
            for (int i = 0; i < 3; i++) Assert.Equal(expected[i].Value.Real, all[(3 * mode) + i], 1e-14);
        }
    }

    [Theory]
    [InlineData(-0.7, -1.1)]
    [InlineData(0.7, 1.3)]
    [InlineData(0.0, 0.4)]
    public void NestedDerivatives_AgainstDerivativesByHand_Agree(double y0, double y1)
    {
        const double t = 0.6;
        double quartic = Math.Pow(y0, 4) + (y0 * y0 * y1 * y1), quarticSlope = (4 * Math.Pow(y0, 3)) + (2 * y0 * y1 * y1);
        double quarticLaplacian = (14 * y0 * y0) + (2 * y1 * y1);
        double[] expected =
        [
            4 * t, // d/dt (t · 2t)
            2 * t * t, // ∂/∂a a²b at a = b = t
            4 * t, // and its total derivative
            32,
            y0 < 0 ? 2 * y1 : (Math.Exp(y0) / y1) + (2 * Math.Exp(y0) / Math.Pow(y1, 3)),
            y0 + (2 * t * y1),
            0,
            0,
            Math.Exp(y0) * (quarticLaplacian + (2 * quarticSlope) + quartic),
        ];
        double[] all = All(t, [y0, y1]);
        for (int i = 0; i < expected.Length; i++) Assert.Equal(expected[i], all[9 + i], 1e-13 * Math.Max(1, Math.Abs(expected[i])));
    }

    // One sample and a batch of it.
    private double[] All(double t, double[] y)
    {
        double[] single = new double[18], batch = new double[18];
        _model.Forward(t, [0.3, -0.2, 0.9], [1, -0.5, 2], y, single);
        _model.ForwardBatch([t], [0.3, -0.2, 0.9], [1, -0.5, 2], y, batch);
        for (int i = 0; i < single.Length; i++) Assert.Equal(single[i], batch[i], 1e-13 * Math.Max(1, Math.Abs(single[i])));
        return single;
    }
}
