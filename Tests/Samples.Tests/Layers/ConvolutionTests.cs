using System;
using System.Linq;
using System.Numerics;
using Xunit;

namespace Fluxion.Samples.Tests.Layers;

public sealed class ConvolutionTests
{
    private const int Samples = 19;

    [Fact]
    public void ImageNet_ForwardAndGradients_AgreeWithLoops()
    {
        ImageNet model = Spread(new ImageNet(seed: 2));
        var witness = new Witness(model.Parameters);
        double[] x = Witness.Numbers(Samples * 126), y = Witness.Numbers(Samples * 3, phase: 2), result = new double[3];

        for (int sample = 0; sample < Samples; sample++)
        {
            model.Forward(x.AsSpan(sample * 126, 126), result);
            double[] expected = [.. Image(witness, Witness.Lift(x[(sample * 126)..((sample + 1) * 126)])).Select(static value => value.Real)];
            Assert.InRange(Witness.Error(expected, result), 0, 1e-14);
        }

        AssertGradient(model.Losses.Error.On(x, y), witness, sample =>
            Norm2([.. Image(witness, Witness.Lift(x[(sample * 126)..((sample + 1) * 126)])).Select((value, i) => value - y[(sample * 3) + i])]), Samples, 1e-13);
    }

    [Fact]
    public void ImageNet_GradientOfSlope_AgreesWithDifferencesOfLoops()
    {
        ImageNet model = Spread(new ImageNet(seed: 3));
        var witness = new Witness(model.Parameters);
        double[] x = Witness.Numbers(126);

        AssertGradient(model.Losses.Slope.On(x), witness, _ => Norm2(Witness.Differences(point => Sum(Image(witness, point)), x)), 1, 1e-8);
    }

    [Fact]
    public void LineNet_ForwardAndGradients_AgreeWithLoops()
    {
        LineNet model = Spread(new LineNet(seed: 4));
        var witness = new Witness(model.Parameters);
        double[] x = Witness.Numbers(Samples * 66), y = Witness.Numbers(Samples * 2, phase: 2), result = new double[2];

        for (int sample = 0; sample < Samples; sample++)
        {
            model.Forward(x.AsSpan(sample * 66, 66), result);
            double[] expected = [.. Line(witness, Witness.Lift(x[(sample * 66)..((sample + 1) * 66)])).Select(static value => value.Real)];
            Assert.InRange(Witness.Error(expected, result), 0, 1e-14);
        }

        AssertGradient(model.Losses.Error.On(x, y), witness, sample =>
            Norm2([.. Line(witness, Witness.Lift(x[(sample * 66)..((sample + 1) * 66)])).Select((value, i) => value - y[(sample * 2) + i])]), Samples, 1e-13);
    }

    [Fact]
    public void LineNet_GradientOfSlope_AgreesWithDifferencesOfLoops()
    {
        LineNet model = Spread(new LineNet(seed: 5));
        var witness = new Witness(model.Parameters);
        double[] x = Witness.Numbers(66);

        AssertGradient(model.Losses.Slope.On(x), witness, _ => Norm2(Witness.Differences(point => Sum(Line(witness, point)), x)), 1, 1e-7);
    }

    [Fact]
    public void LineCurvature_DerivativesToThirdOrder_AgreeWithLoops()
    {
        LineCurvature model = Spread(new LineCurvature(seed: 6));
        var witness = new Witness(model.Parameters);
        double[] x = Witness.Numbers(16), d = Witness.Numbers(16, phase: 5), result = new double[19];
        model.Forward(0.3, x, d, result);

        Assert.Equal(Along(witness, x, d, 0.3).Real, result[0], 1e-14);
        Assert.Equal(First(x), result[1], 1e-13);
        Assert.Equal(Second(x), result[2], 1e-9);
        double[] third = [.. Enumerable.Range(0, 16).Select(i => (Second(Moved(i, 1e-3)) - Second(Moved(i, -1e-3))) / 2e-3)];
        Assert.InRange(Witness.Error(third, result[3..]), 0, 1e-5);

        double First(double[] at, double t = 0.3) => Along(witness, at, d, new Complex(t, 1e-100)).Imaginary / 1e-100;
        double Second(double[] at) => ((8 * (First(at, 0.301) - First(at, 0.299))) - (First(at, 0.302) - First(at, 0.298))) / 0.012;
        double[] Moved(int i, double step) => [.. x.Select((value, k) => k == i ? value + step : value)];
    }

    [Fact]
    public void SingleAndBatch_GiveEqualBits()
    {
        double[] x = Witness.Numbers(Samples * 126), one = new double[3], all = new double[Samples * 3];
        ImageNet image = Spread(new ImageNet(seed: 7));
        image.ForwardBatch(x, all);
        for (int sample = 0; sample < Samples; sample++)
        {
            image.Forward(x.AsSpan(sample * 126, 126), one);
            Assert.Equal(all[(sample * 3)..((sample + 1) * 3)], one);
        }

        double[] line = new double[Samples * 2], two = new double[2];
        LineNet net = Spread(new LineNet(seed: 7));
        net.ForwardBatch(x[..(Samples * 66)], line);
        for (int sample = 0; sample < Samples; sample++)
        {
            net.Forward(x.AsSpan(sample * 66, 66), two);
            Assert.Equal(line[(sample * 2)..((sample + 1) * 2)], two);
        }
    }

    [Fact]
    public void InferenceAndGradient_AfterWarmUp_AllocateNothing()
    {
        ImageNet model = Spread(new ImageNet(seed: 8));
        double[] x = Witness.Numbers(126 * 40), y = Witness.Numbers(3 * 40), gradient = new double[model.Parameters.Count], one = new double[3];
        var loss = model.Losses.Error.On(x, y);
        Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Run()
        {
            model.ForwardBatch(x, y);
            model.Forward(x.AsSpan(0, 126), one);
            loss.ValueAndGradient(gradient);
        }
    }

    private static Complex[] Image(Witness witness, Complex[] x)
    {
        (Complex[] a, int height, int width) = LayerReference.Conv2d(x, 2, 7, 9, witness["Net.K1"], witness["Net.b1"], 10, 3, stride: 2, padding: 1);
        a = LayerReference.AveragePool([.. a.Select(Complex.Tanh)], 10, height, width, 2, 1);
        (a, _, _) = LayerReference.Conv2d(a, 10, height - 1, width - 1, witness["Net.K3"], [], 3, 2, padding: 1, dilation: 2);
        return LayerReference.Dense([.. a.Select(static z => 1 / (1 + Complex.Exp(-z)))], witness["Net.W5"], witness["Net.b5"], 3);
    }

    private static Complex[] Line(Witness witness, Complex[] x)
    {
        (Complex[] a, int length) = LayerReference.Conv1d(x, 3, 22, witness["Net.K1"], witness["Net.b1"], 5, 4, padding: 2);
        a = LayerReference.MaxPool1d([.. a.Select(Complex.Tanh)], 5, length, 3, 2);
        (a, length) = LayerReference.Conv1d(a, 5, 11, witness["Net.K3"], witness["Net.b3"], 9, 3, stride: 2, padding: 3, dilation: 2);
        a = LayerReference.MaxPool1d([.. a.Select(Complex.Tanh)], 9, length, 3, 2);
        return [.. LayerReference.Dense(a, witness["Net.W5"], [], 2).Select(Complex.Tanh)];
    }

    private static Complex Along(Witness witness, double[] x, double[] d, Complex t)
    {
        Complex[] point = [.. x.Select((value, i) => value + (t * d[i]))];
        (Complex[] a, int length) = LayerReference.Conv1d(point, 2, 8, witness["Net.K1"], witness["Net.b1"], 4, 3, padding: 1);
        Complex[] pooled = [.. Enumerable.Range(0, 4 * length / 2).Select(i => (Complex.Tanh(a[2 * i]) + Complex.Tanh(a[(2 * i) + 1])) / 2)];
        (a, _) = LayerReference.Conv1d(pooled, 4, length / 2, witness["Net.K3"], witness["Net.b3"], 2, 2, stride: 2);
        return LayerReference.Dense([.. a.Select(Complex.Tanh)], witness["Net.W4"], witness["Net.b4"], 1)[0];
    }

    private static void AssertGradient(BatchLoss<double> loss, Witness witness, Func<int, Complex> sample, int samples, double tolerance)
    {
        double[] actual = new double[loss.Parameters.Count];
        double value = loss.ValueAndGradient(actual);
        Complex Mean() => Enumerable.Range(0, samples).Aggregate(Complex.Zero, (sum, i) => sum + sample(i)) / samples;
        double expected = Mean().Real;
        Assert.InRange(Math.Abs(value - expected) / Math.Abs(expected), 0, tolerance);
        Assert.InRange(Witness.Error(witness.Gradient(Mean), actual), 0, tolerance);
    }

    private static Complex Norm2(Complex[] x) => x.Aggregate(Complex.Zero, static (sum, value) => sum + (value * value));

    private static Complex Sum(Complex[] x) => x.Aggregate(Complex.Zero, static (sum, value) => sum + value);

    // Biases start at zero, which would hide a wrong one.
    private static T Spread<T>(T model)
        where T : IModel
    {
        double[] noise = Witness.Numbers(model.Parameters.Count, 0.2, 3);
        for (int i = 0; i < noise.Length; i++) model.Parameters.Values[i] += noise[i];
        return model;
    }
}
