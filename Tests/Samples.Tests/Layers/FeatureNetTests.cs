using System;
using System.Linq;
using System.Numerics;
using Xunit;

namespace Fluxion.Samples.Tests.Layers;

public sealed class FeatureNetTests
{
    private const int Samples = 18;
    private static readonly double[] X = Witness.Numbers(3 * Samples, 2);
    private static readonly double[] Lines = Witness.Numbers(18 * Samples, phase: 3);

    [Fact]
    public void Forward_AgreesWithLoops_ForOneAndForMany()
    {
        var model = new FeatureNet(seed: 1);
        double[,] frequencies = Frequencies();
        double[] all = new double[23 * Samples], one = new double[23];
        model.ForwardBatch(X, Lines, all);
        for (int i = 0; i < Samples; i++)
        {
            model.Forward(X.AsSpan(3 * i, 3), Lines.AsSpan(18 * i, 18), one);
            Assert.Equal(all[(23 * i)..(23 * (i + 1))], one);
            double[] expected = [.. Both(new Witness(model.Parameters), frequencies, i).Select(static z => z.Real)];
            Assert.InRange(Witness.Error(expected, one), 0, 1e-13);
        }
    }

    [Fact]
    public void Gradient_WithASlopeInside_AgreesWithComplexStep()
    {
        var model = new FeatureNet(seed: 2);
        var witness = new Witness(model.Parameters);
        double[,] frequencies = Frequencies();
        double[] gradient = new double[model.Parameters.Count];
        double value = model.Losses.Error.On(X, Lines).ValueAndGradient(gradient);

        Complex Mean() => Enumerable.Range(0, Samples).Select(i =>
            Both(witness, frequencies, i).Select(static z => z * z).Aggregate(Complex.Add)
            + Witness.Differences(x => Net(witness, frequencies, x).Aggregate(Complex.Add), X[(3 * i)..(3 * (i + 1))]).Select(static z => z * z).Aggregate(Complex.Add))
            .Aggregate(Complex.Add) / Samples;
        Assert.InRange(Math.Abs(Mean().Real - value) / value, 0, 1e-10);
        Assert.InRange(Witness.Error(witness.Gradient(Mean), gradient), 0, 1e-8);
    }

    // SplitMix64 and Box–Muller to nine digits, written out again.
    private static double[,] Frequencies()
    {
        ulong state = unchecked(5UL * 0x9E3779B97F4A7C15);
        var b = new double[7, 3];
        for (int i = 0; i < 21; i++) b[i % 7, i / 7] = Rounded(2 * Math.PI * 0.3 * Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform()));
        return b;

        static double Rounded(double value)
        {
            double unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - 8);
            return Math.Round(value / unit) * unit;
        }

        double Uniform()
        {
            ulong z = state = unchecked(state + 0x9E3779B97F4A7C15);
            z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
            z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
            return ((z ^ (z >> 31)) >> 11) * Math.Pow(2, -53);
        }
    }

    private static Complex[] Both(Witness witness, double[,] frequencies, int i)
    {
        Complex[] line = [.. Witness.Lift(Lines[(18 * i)..(18 * (i + 1))]).Select(static (z, k) => k < 9 ? (z - 1) / 2 : (z + 1) / 4)];
        return [.. Net(witness, frequencies, Witness.Lift(X[(3 * i)..(3 * (i + 1))])),
            .. LayerReference.Conv1d(line, 2, 9, witness["Line.K2"], witness["Line.b2"], 3, 3).Values];
    }

    private static Complex[] Net(Witness witness, double[,] frequencies, Complex[] x)
    {
        Complex[] u = [(x[0] - 1.5) / 2, (x[1] + 2) / 0.5, (x[2] - 0.25) / 3];
        Complex[] z = [.. Enumerable.Range(0, 7).Select(i => (frequencies[i, 0] * u[0]) + (frequencies[i, 1] * u[1]) + (frequencies[i, 2] * u[2]))];
        Complex[] a = [.. LayerReference.Dense([.. z.Select(Complex.Sin), .. z.Select(Complex.Cos)], witness["Net.W3"], witness["Net.b3"], 6).Select(Complex.Tanh)];
        return [.. LayerReference.Dense(a, witness["Net.W4"], witness["Net.b4"], 2).Select(static y => 10 + (4 * y))];
    }
}
