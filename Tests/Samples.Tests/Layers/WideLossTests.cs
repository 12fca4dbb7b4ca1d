using System;
using System.Linq;
using System.Numerics;
using Xunit;

namespace Fluxion.Samples.Tests.Layers;

public sealed class WideLossTests
{
    private static readonly double[] X = Witness.Numbers(3 * 5);
    private static readonly double[] Y = Witness.Numbers(13 * 5, phase: 4);

    [Fact]
    public void Distance_OverALongVector_HasValueAndGradient()
    {
        var model = new WideLoss(seed: 1);
        AssertGradient(model, model.Losses.Distance.On(X, Y), (witness, i) =>
            Branches(witness, Sample(i)).Zip(Y.Skip(13 * i), static (value, y) => (value - y) * (value - y)).Aggregate(Complex.Add));
    }

    [Fact]
    public void SumOfALongVector_HasValueAndGradient()
    {
        var model = new WideLoss(seed: 2);
        AssertGradient(model, model.Losses.Linear.On(X), (witness, i) => Branches(witness, Sample(i)).Take(9).Aggregate(Complex.Add));
    }

    [Fact]
    public void NetworksOfNetworks_AreDifferentiatedThroughTheirBranches()
    {
        var model = new WideLoss(seed: 3);
        AssertGradient(model, model.Losses.Deep.On(X), (witness, i) =>
        {
            Complex[] value = Joined(witness, Sample(i));
            Complex[] slope = Witness.Differences(x => Joined(witness, x).Aggregate(Complex.Add), [.. Sample(i).Select(static z => z.Real)]);
            return value.Select(static z => z * z).Aggregate(Complex.Add) + slope.Aggregate(Complex.Add);
        }, 1e-9);
    }

    [Fact]
    public void LongConcatenation_AsAResult_IsWrittenForOneAndForMany()
    {
        var model = new WideLoss(seed: 4);
        double[] all = new double[13 * 5], one = new double[13];
        model.ForwardBatch(X, all);
        for (int i = 0; i < 5; i++)
        {
            model.Forward(X.AsSpan(3 * i, 3), one);
            Assert.Equal(all[(13 * i)..(13 * (i + 1))], one);
            double[] expected = [.. Branches(new Witness(model.Parameters), Sample(i)).Select(static z => z.Real)];
            Assert.InRange(Witness.Error(expected, one), 0, 1e-14);
        }
    }

    private static Complex[] Sample(int i) => Witness.Lift(X[(3 * i)..(3 * (i + 1))]);

    private static Complex[] Branches(Witness witness, Complex[] x) =>
    [
        .. LayerReference.Dense(x, witness["Left.W1"], witness["Left.b1"], 9).Select(Complex.Tanh),
        .. LayerReference.Dense(x, witness["Right.W1"], [], 4).Select(Complex.Sin),
    ];

    private static Complex[] Joined(Witness witness, Complex[] x)
        => [.. LayerReference.Dense(Branches(witness, x), witness["Head.W1"], witness["Head.b1"], 5).Select(Complex.Tanh)];

    private static void AssertGradient(WideLoss model, BatchLoss<double> loss, Func<Witness, int, Complex> sample, double tolerance = 1e-13)
    {
        var witness = new Witness(model.Parameters);
        double[] gradient = new double[model.Parameters.Count];
        double value = loss.ValueAndGradient(gradient);
        Complex Mean() => Enumerable.Range(0, 5).Select(i => sample(witness, i)).Aggregate(Complex.Add) / 5;
        Assert.InRange(Math.Abs(Mean().Real - value), 0, tolerance * Math.Max(1, Math.Abs(value)));
        Assert.InRange(Witness.Error(witness.Gradient(Mean), gradient), 0, tolerance);
    }
}
