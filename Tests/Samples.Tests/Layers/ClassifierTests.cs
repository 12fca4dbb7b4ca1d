using System;
using System.Linq;
using System.Numerics;
using Xunit;

namespace Fluxion.Samples.Tests.Layers;

public sealed class ClassifierTests
{
    [Theory]
    [InlineData(1.0)]
    [InlineData(1e4)]
    [InlineData(-1e4)]
    [InlineData(1e300)]
    public void CrossEntropy_OfShiftedLogits_IsThatOfTheLogits(double shift)
    {
        double[] z = [.. Enumerable.Range(0, 10).Select(static i => Math.Round(8 * Math.Sin((3.0 * i) + 1)) / 4)];
        double[] shifted = [.. z.Select(value => shift == 1e300 ? shift : value + shift)], target = new double[10], all = new double[22];
        target[3] = 1;
        new Classifier().Forward(shifted, target, all);

        double[] base0 = shift == 1e300 ? new double[10] : z;
        double sum = base0.Sum(Math.Exp);
        double[] softmax = [.. base0.Select(value => Math.Exp(value) / sum)];
        Assert.Equal(1, all[0] / (Math.Log(sum) + shift), 1e-12);
        if (shift != 1e300) Assert.Equal(Math.Log(sum) - z[3], all[1], Math.Abs(shift) * 4e-16 + 1e-14);
        for (int i = 0; i < 10; i++)
        {
            double scale = shift == 1e300 ? 1 : Math.Abs(shift) * 4e-16 + 1e-14;
            if (shift == 1e300) continue;
            Assert.Equal(softmax[i], all[2 + i], scale);
            Assert.Equal(softmax[i] - target[i], all[12 + i], scale);
        }
    }

    [Fact]
    public void CrossEntropy_BatchAndSingle_GiveEqualBits()
    {
        double[] z = Witness.Numbers(10 * 21, 30), t = Witness.Numbers(10 * 21), all = new double[22 * 21], one = new double[22];
        var model = new Classifier();
        model.ForwardBatch(z, t, all);
        for (int i = 0; i < 21; i++)
        {
            model.Forward(z.AsSpan(10 * i, 10), t.AsSpan(10 * i, 10), one);
            // The entropy itself holds sums along components, which a single sample keeps in lanes.
            Assert.Equal(all[22 * i], one[0]);
            Assert.Equal(all[(22 * i + 2)..(22 * i + 12)], one[2..12]);
        }
    }

    [Fact]
    public void Curvature_OfCrossEntropy_IsTheVarianceOfTheDirection()
    {
        double[] z = Witness.Numbers(10, 3), d = Witness.Numbers(10, phase: 2);
        double value = new Classifier().Losses.Curvature.On([0.4], z, d).Value();

        double[] e = [.. z.Zip(d, static (a, b) => Math.Exp(a + (0.4 * b)))];
        double[] p = [.. e.Select(x => x / e.Sum())];
        double mean = p.Zip(d, static (a, b) => a * b).Sum(), variance = p.Zip(d, (a, b) => a * (b - mean) * (b - mean)).Sum();
        // ∂²/∂t² of log Σ exp(z + t d) · Σ d − Σ (z + t d) d.
        Assert.Equal(variance * d.Sum(), value, 1e-13);
    }

    [Fact]
    public void Classifier_GradientOfCrossEntropy_AgreesWithComplexStep()
    {
        const int Samples = 17;
        var model = new Classifier(seed: 3);
        var witness = new Witness(model.Parameters);
        double[] images = Witness.Numbers(36 * Samples), labels = new double[10 * Samples], gradient = new double[model.Parameters.Count];
        for (int i = 0; i < Samples; i++) labels[(10 * i) + (7 * i % 10)] = 1;
        double value = model.Losses.Error.On(images, labels).ValueAndGradient(gradient);

        Complex Mean() => Enumerable.Range(0, Samples).Select(i =>
        {
            (Complex[] a, int height, int width) = LayerReference.Conv2d(Witness.Lift(images[(36 * i)..(36 * (i + 1))]), 1, 6, 6, witness["Net.K1"], witness["Net.b1"], 4, 3);
            a = LayerReference.MaxPool2d([.. a.Select(static z => z.Real > 0 ? z : Complex.Zero)], 4, height, width, 2, 2);
            Complex[] z = LayerReference.Dense(a, witness["Net.W3"], witness["Net.b3"], 10);
            return Complex.Log(z.Select(Complex.Exp).Aggregate(Complex.Add)) - z[7 * i % 10];
        }).Aggregate(Complex.Add) / Samples;
        Assert.Equal(Mean().Real, value, 1e-13);
        Assert.InRange(Witness.Error(witness.Gradient(Mean), gradient), 0, 1e-13);
    }
}
