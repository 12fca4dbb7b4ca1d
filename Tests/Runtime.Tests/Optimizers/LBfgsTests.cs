using System;
using System.Linq;
using Fluxion.Runtime.Tests.Training;
using Xunit;

namespace Fluxion.Runtime.Tests.Optimizers;

public class LBfgsTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(100)]
    public void Rosenbrock_IsSolved(int n)
    {
        double[] start = [.. Enumerable.Range(0, n).Select(i => i % 2 == 0 ? -1.2 : 1.0)];
        FunctionLoss loss = FunctionLoss.Of(start, Problems.Rosenbrock);
        TrainingReport report = Trainer.For(loss).Stage(new LBfgs { GradientTolerance = 1e-9 }, steps: 2000).Run();
        Assert.Equal(StageEnd.Converged, report.Stages[0].End);
        Assert.All(loss.Parameters.Values.ToArray(), x => Assert.Equal(1, x, 1e-8));
        Assert.InRange(report.Stages[0].Evaluations, 10, 60 + (12 * n));
    }

    [Fact]
    public void Quadratic_WithExactLineSearch_EndsAfterAsManyStepsAsDimensions()
    {
        // With exact line searches and full memory the iterates are those of conjugate gradients.
        const int n = 8;
        FunctionLoss loss = FunctionLoss.Of([.. Enumerable.Repeat(1.0, n)], Quadratic);
        TrainingReport report = Trainer.For(loss)
            .Stage(new LBfgs { Curvature = 1e-9, SufficientDecrease = 1e-10, GradientTolerance = 1e-6 }, steps: 100)
            .Run();
        Assert.Equal(StageEnd.Converged, report.Stages[0].End);
        Assert.InRange(report.Stages[0].Steps, 1, n);
    }

    [Fact]
    public void EverySearch_EndsAtThePointItEvaluatedLast_WithStrongWolfeConditions()
    {
        FunctionLoss loss = FunctionLoss.Of([-1.2, 1, -1.2, 1, 0.5, 2, 2], Problems.Rosenbrock);
        var settings = new LBfgs(5);
        var state = new LBfgsState<double>(settings, 7);
        var objective = new Objective<double>(loss, null);
        double[] before = new double[7], gradient = new double[7], g0 = new double[7];
        int steps = 0;
        while (steps < 200)
        {
            loss.Parameters.Values.CopyTo(before);
            double f0 = loss.ValueAndGradient(g0);
            if (f0 < 1e-20 || state.Step(objective, 1) != StepOutcome.Moved)
                break;
            steps++;
            double f = loss.ValueAndGradient(gradient);
            Assert.Equal(f, state.Value);
            Assert.Equal(gradient, state.Gradient.ToArray());
            double slope0 = 0, slope = 0;       // α φ′: the step α d is θ − θ₀
            for (int i = 0; i < 7; i++)
            {
                slope0 += g0[i] * (loss.Parameters.Values[i] - before[i]);
                slope += gradient[i] * (loss.Parameters.Values[i] - before[i]);
            }

            Assert.True(slope0 < 0);
            Assert.True(f <= f0 + (settings.SufficientDecrease * slope0) + (1e-14 * f0), $"step {steps}: {f} > {f0}");
            Assert.True(Math.Abs(slope) <= (settings.Curvature * Math.Abs(slope0)) + 1e-14, $"step {steps}: {slope} against {slope0}");
        }

        Assert.InRange(steps, 20, 150);
    }

    [Fact]
    public void Edge_OfTheDomain_IsSteppedBackFrom()
    {
        // f = −ln x + x is NaN for x ≤ 0; from 1e-4 the gradient is −10⁴.
        FunctionLoss loss = FunctionLoss.Of([1e-4], static (x, g) =>
        {
            g[0] = 1 - (1 / x[0]);
            return x[0] > 0 ? x[0] - Math.Log(x[0]) : double.NaN;
        });
        TrainingReport report = Trainer.For(loss).Stage(new LBfgs { GradientTolerance = 1e-10 }, steps: 100).Run();
        Assert.Equal(StageEnd.Converged, report.Stages[0].End);
        Assert.Equal(1, loss.Parameters.Values[0], 1e-9);
    }

    [Fact]
    public void AtTheRoundingFloor_TheStageEndsWithoutLosingGround()
    {
        BatchLoss<double> loss = Problems.Regression(200);
        TrainingReport report = Trainer.For(loss).Stage(new LBfgs(), steps: 500).Run();
        StageReport stage = report.Stages[0];
        double[] gradient = new double[4];
        loss.ValueAndGradient(gradient);
        Assert.All(gradient, g => Assert.Equal(0, g, 1e-9));
        Assert.True(stage.BestLoss <= stage.FirstLoss);
        Assert.NotEqual(StageEnd.Diverged, stage.End);
    }

    [Fact]
    public void Float_ReachesTheMinimumToItsPrecision()
    {
        var kernel = new LeastSquaresKernel<float>(3);
        var parameters = new ParameterBlock<float>(LeastSquaresKernel<float>.Entries(3));
        parameters.Initialize(1);
        (double[] x, double[] y) = Problems.Data(100);
        var loss = new BatchLoss<float>(kernel, parameters, new FixedBatch(kernel.Inputs).Add<double>(x).Add<double>(y));
        BatchLoss<double> exact = Problems.Regression(100);
        Trainer.For(loss).Stage(new LBfgs(), steps: 100).Run();
        Trainer.For(exact).Stage(new LBfgs(), steps: 100).Run();
        for (int i = 0; i < 4; i++)
            Assert.Equal(exact.Parameters.Values[i], parameters.Values[i], 1e-4);
    }

    [Fact]
    public void Direction_OfTwoLoops_EqualsTheBfgsMatrix()
    {
        // H ← (I − ρ s yᵀ) H (I − ρ y sᵀ) + ρ s sᵀ, from γ I (Nocedal & Wright, eq. 7.16).
        const int n = 5, pairs = 4;
        var random = new Random(3);
        var ring = new CurvaturePairs<double>(3, n);
        double[,] hessian = new double[n, n];
        var all = new (double[] S, double[] Y)[pairs];
        for (int k = 0; k < pairs; k++)
        {
            double[] s = [.. Enumerable.Range(0, n).Select(_ => random.NextDouble() - 0.5)];
            double[] y = [.. s.Select((v, i) => (v * (i + 1)) + (0.01 * random.NextDouble()))];
            all[k] = (s, y);
            ring.Add(s, new double[n], y, new double[n]);
        }

        (double[] lastS, double[] lastY) = all[^1];
        double gamma = Dot(lastS, lastY) / Dot(lastY, lastY);
        for (int i = 0; i < n; i++)
            hessian[i, i] = gamma;
        foreach ((double[] s, double[] y) in all[1..])      // the ring holds three
            hessian = Updated(hessian, s, y);

        double[] q = [1, -2, 3, 0.5, 4], expected = new double[n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                expected[i] += hessian[i, j] * q[j];
        }

        ring.ApplyInverse(q);
        Assert.Equal(3, ring.Count);
        for (int i = 0; i < n; i++)
            Assert.Equal(expected[i], q[i], 1e-12);
    }

    [Fact]
    public void Pairs_WithoutPositiveCurvature_AreLeftOut()
    {
        var ring = new CurvaturePairs<double>(3, 2);
        ring.Add([1, 0], [0, 0], [-1, 0], [0, 0]);
        Assert.Equal(0, ring.Count);
        ring.Add([1, 0], [0, 0], [2, 0], [0, 0]);
        Assert.Equal(1, ring.Count);
    }

    private static double[,] Updated(double[,] h, double[] s, double[] y)
    {
        int n = s.Length;
        double rho = 1 / Dot(s, y);
        double[,] left = new double[n, n], result = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                for (int k = 0; k < n; k++)
                    left[i, j] += ((i == k ? 1 : 0) - (rho * s[i] * y[k])) * h[k, j];
            }
        }

        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                result[i, j] = rho * s[i] * s[j];
                for (int k = 0; k < n; k++)
                    result[i, j] += left[i, k] * ((k == j ? 1 : 0) - (rho * y[k] * s[j]));
            }
        }

        return result;
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();

    private static double Quadratic(ReadOnlySpan<double> x, Span<double> g)
    {
        double value = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double curvature = 1 + (3 * i);
            value += 0.5 * curvature * x[i] * x[i];
            g[i] = curvature * x[i];
        }

        return value;
    }
}
