using System;
using System.Linq;
using Xunit;
using static Fluxion.Samplers;

namespace Fluxion.Samples.Tests.Residuals;

/// <summary>The Jacobian rows that the compiler emits, against central differences of residuals evaluated by another kernel.</summary>
public class ResidualKernelTests
{
    private const int Samples = 37;

    private readonly ResidualModel _model = new(seed: 3);
    private readonly double[] _t, _x;

    public ResidualKernelTests()
    {
        var random = new Random(8);
        _t = [.. Enumerable.Range(0, Samples).Select(_ => random.NextDouble())];
        _x = [.. Enumerable.Range(0, 2 * Samples).Select(_ => (2 * random.NextDouble()) - 1)];
        foreach (ref double value in _model.Parameters.Values) value += 0.1 * (random.NextDouble() - 0.5);
    }

    private BatchLoss<double> Loss => _model.Losses.Error.On(_t, _x);

    [Fact]
    public void NormalEquations_AgainstCentralDifferencesOfTheResiduals_Agree()
    {
        int count = _model.Parameters.Count;
        double[][] columns = [.. Enumerable.Range(0, count).Select(Column)];
        double[] residuals = Residuals();
        double[] gradient = new double[count];
        var matrix = new SymmetricMatrix(count);
        double value = Loss.AddNormalEquations(1, gradient, matrix);

        Assert.Equal(residuals.Sum(static r => r * r) / Samples, value, 1e-13);
        for (int i = 0; i < count; i++)
        {
            Assert.Equal(2 * Dot(columns[i], residuals) / Samples, gradient[i], 1e-8);
            for (int j = i; j < count; j++) Assert.Equal(Dot(columns[i], columns[j]) / Samples, matrix.Upper(i)[j - i], 1e-8);
        }
    }

    [Fact]
    public void NormalEquations_GiveTheGradientOfTheLoss()
    {
        double[] expected = new double[_model.Parameters.Count], gradient = new double[_model.Parameters.Count];
        double value = Loss.ValueAndGradient(expected);
        Assert.Equal(value, Loss.AddNormalEquations(1, gradient, new SymmetricMatrix(gradient.Length)), 1e-14);
        for (int i = 0; i < gradient.Length; i++) Assert.Equal(expected[i], gradient[i], 1e-13);
    }

    [Fact]
    public void NormalEquations_OnManyWorkers_GiveTheSameBits()
    {
        int count = _model.Parameters.Count;
        BatchLoss<double> loss = _model.Losses.Error.Sampled(t: Uniform(0, 1), x: Uniform(-1, 1), batch: 300, seed: 5);
        double[] one = new double[count], many = new double[count];
        SymmetricMatrix a = new(count), b = new(count);
        loss.AddNormalEquations(0.5, one, a);
        using var pool = new WorkerPool(3);
        loss.RunOn(pool);
        loss.AddNormalEquations(0.5, many, b);
        Assert.Equal(one, many);
        for (int i = 0; i < count; i++) Assert.Equal(a.Upper(i).ToArray(), b.Upper(i).ToArray());
    }

    [Fact]
    public void NormalEquations_OfASum_AreTheWeightedSum()
    {
        int count = _model.Parameters.Count;
        double[] single = new double[count], sum = new double[count];
        SymmetricMatrix a = new(count), b = new(count);
        double value = Loss.AddNormalEquations(1, single, a);
        Assert.Equal(3 * value, (Loss + (2 * Loss)).AddNormalEquations(1, sum, b), 1e-13);
        for (int i = 0; i < count; i++)
        {
            Assert.Equal(3 * single[i], sum[i], 1e-12);
            Assert.Equal(3 * a.Diagonal(i), b.Diagonal(i), 1e-12);
        }
    }

    [Fact]
    public void LevenbergMarquardt_AfterWarmUp_AllocatesNothing()
    {
        double[] gradient = new double[_model.Parameters.Count];
        var matrix = new SymmetricMatrix(gradient.Length);
        BatchLoss<double> loss = Loss;
        loss.AddNormalEquations(1, gradient, matrix);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 3; i++) loss.AddNormalEquations(1, gradient, matrix);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void LevenbergMarquardt_OnTheCompiledLoss_LowersItAtEveryStep()
    {
        double before = Loss.Value();
        for (int i = 0; i < 5; i++)
        {
            Trainer.For(Loss).Stage(new LevenbergMarquardt(), 1).Run();
            double after = Loss.Value();
            Assert.True(after < before, $"{after} against {before}");
            before = after;
        }
    }

    private double[] Residuals()
    {
        double[] residuals = new double[4 * Samples];
        _model.ForwardBatch(_t, _x, residuals);
        return residuals;
    }

    private double[] Column(int parameter)
    {
        const double step = 1e-5;
        ref double value = ref _model.Parameters.Values[parameter];
        double at = value;
        value = at + step;
        double[] above = Residuals();
        value = at - step;
        double[] below = Residuals();
        value = at;
        return [.. above.Zip(below, static (a, b) => (a - b) / (2 * step))];
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, static (x, y) => x * y).Sum();
}
