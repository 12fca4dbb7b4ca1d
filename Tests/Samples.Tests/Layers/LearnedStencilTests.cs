using System;
using System.Linq;
using Xunit;

namespace Fluxion.Samples.Tests.Layers;

public sealed class LearnedStencilTests
{
    [Fact]
    public void Stencil_FittedToSecondDifferences_BecomesThem()
    {
        const double H = 0.1;
        const int Samples = 32;
        double[] u = [.. Enumerable.Range(0, 18 * Samples).Select(static i => Math.Sin((0.7 * i * i) + i))];
        double[] curvature = [.. Enumerable.Range(0, 16 * Samples).Select(i => (18 * (i / 16)) + (i % 16))
            .Select(at => (u[at] - (2 * u[at + 1]) + u[at + 2]) / (H * H))];
        var model = new LearnedStencil(seed: 1);

        Trainer.For(model.Losses.Error.On(u, curvature)).Stage(new LBfgs(), steps: 60).Run();

        double[] expected = [1 / (H * H), -2 / (H * H), 1 / (H * H)];
        Assert.All(expected.Zip(model.Parameters["Stencil.K1"].ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
    }
}
