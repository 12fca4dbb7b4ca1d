using System;
using System.Linq;
using Fluxion.Runtime.Tests.Training;
using Xunit;

namespace Fluxion.Runtime.Tests.Optimizers;

/// <summary>Problems and minima of Moré, Garbow &amp; Hillstrom, "Testing unconstrained optimization software" (ACM Trans. Math. Softw. 7, 1981).</summary>
public class LevenbergMarquardtTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Rosenbrock_FromTheStandardStart_ReachesTheMinimum(bool isScaled)
    {
        var loss = new ResidualLoss([-1.2, 1],
            static x => [10 * (x[1] - (x[0] * x[0])), 1 - x[0]],
            static x => [[-20 * x[0], 10], [-1, 0]]);
        Run(loss, 60, isScaled);
        Assert.Equal([1.0, 1.0], [.. loss.Parameters.Values], static (a, b) => Math.Abs(a - b) < 1e-10);
    }

    [Fact]
    public void PowellSingular_WhoseJacobianLosesRank_TendsToZero()
    {
        var loss = new ResidualLoss([3, -1, 0, 1],
            static x => [x[0] + (10 * x[1]), Math.Sqrt(5) * (x[2] - x[3]), Square(x[1] - (2 * x[2])), Math.Sqrt(10) * Square(x[0] - x[3])],
            static x =>
            [
                [1, 10, 0, 0],
                [0, 0, Math.Sqrt(5), -Math.Sqrt(5)],
                [0, 2 * (x[1] - (2 * x[2])), -4 * (x[1] - (2 * x[2])), 0],
                [Math.Sqrt(10) * 2 * (x[0] - x[3]), 0, 0, -Math.Sqrt(10) * 2 * (x[0] - x[3])],
            ]);
        Run(loss, 60);
        Assert.InRange(loss.Value(), 0, 1e-20);
    }

    [Fact]
    public void HelicalValley_FromTheStandardStart_ReachesTheMinimum()
    {
        var loss = new ResidualLoss([-1, 0, 0],
            static x => [10 * (x[2] - (10 * Angle(x))), 10 * (Radius(x) - 1), x[2]],
            static x =>
            {
                double r = Radius(x), c = 100 / (2 * Math.PI * r * r);
                return [[c * x[1], -c * x[0], 10], [10 * x[0] / r, 10 * x[1] / r, 0], [0, 0, 1]];
            });
        Run(loss, 60);
        Assert.Equal([1.0, 0, 0], [.. loss.Parameters.Values], static (a, b) => Math.Abs(a - b) < 1e-10);

        static double Radius(double[] x) => Math.Sqrt((x[0] * x[0]) + (x[1] * x[1]));
        static double Angle(double[] x) => (Math.Atan(x[1] / x[0]) / (2 * Math.PI)) + (x[0] < 0 ? 0.5 : 0);
    }

    [Fact]
    public void Bard_WhoseResidualsDoNotVanish_ReachesThePublishedMinimum()
    {
        double[] y = [0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.10, 4.39];
        var loss = new ResidualLoss([1, 1, 1],
            x => [.. y.Select((value, i) => value - (x[0] + (U(i) / ((V(i) * x[1]) + (W(i) * x[2])))))],
            x => [.. y.Select((_, i) =>
            {
                double d = (V(i) * x[1]) + (W(i) * x[2]);
                return (double[])[-1, U(i) * V(i) / (d * d), U(i) * W(i) / (d * d)];
            })]);
        Run(loss, 60);
        Assert.Equal(8.21487e-3, loss.Value(), 1e-8);

        static double U(int i) => i + 1;
        static double V(int i) => 15 - i;
        static double W(int i) => Math.Min(U(i), V(i));
    }

    [Fact]
    public void LinearLeastSquares_IsSolvedInAFewSteps()
    {
        var random = new Random(2);
        double[][] rows = [.. Enumerable.Range(0, 50).Select(_ => (double[])[.. Enumerable.Range(0, 20).Select(_ => random.NextDouble() - 0.5)])];
        double[] known = [.. Enumerable.Range(0, 20).Select(static i => Math.Cos(i))];
        var loss = new ResidualLoss(new double[20],
            x => [.. rows.Select(row => row.Zip(x.Zip(known), static (a, b) => a * (b.First - b.Second)).Sum())],
            _ => rows);
        Run(loss, 12);
        Assert.Equal(known, [.. loss.Parameters.Values], static (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Step_NeverRaisesTheLoss()
    {
        var loss = new ResidualLoss([-1.2, 1],
            static x => [10 * (x[1] - (x[0] * x[0])), 1 - x[0]],
            static x => [[-20 * x[0], 10], [-1, 0]]);
        double before = loss.Value();
        for (int i = 0; i < 12; i++)
        {
            Trainer.For(loss).Stage(new LevenbergMarquardt(), 1, keepBest: false).Run();
            Assert.True(loss.Value() <= before);
            before = loss.Value();
        }
    }

    [Fact]
    public void Stage_OfALossWithoutResiduals_SaysWhatIsExpected()
    {
        FunctionLoss loss = FunctionLoss.Of([1, 2], static (x, g) => Problems.Rosenbrock(x, g));
        var exception = Assert.Throws<ArgumentException>(() => Trainer.For(loss).Stage(new LevenbergMarquardt(), 3));
        Assert.Contains("Norm2 of residuals", exception.Message, StringComparison.Ordinal);
    }

    private static void Run(ResidualLoss loss, int steps, bool isScaled = false)
        => Trainer.For(loss).Stage(new LevenbergMarquardt { IsScaled = isScaled }, steps).Run();

    private static double Square(double a) => a * a;
}
