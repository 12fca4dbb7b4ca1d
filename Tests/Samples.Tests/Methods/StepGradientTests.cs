using System;
using System.Linq;
using System.Numerics;
using Xunit;

namespace Fluxion.Samples.Tests;

/// <summary>Gradients through every method, sub-steps and step length included, against complex steps on <see cref="StepWitness"/>.</summary>
public sealed class StepGradientTests
{
    private static readonly double[] Times = [0.1, -0.4, 0.9, 0.3, 0, -0.7];
    private static readonly double[] States = [.. Enumerable.Range(0, 12).Select(static i => 0.8 * Math.Sin((2 * i) + 1))];

    [Fact]
    public void Explicit_AgainstComplexStep_AgreesInEveryParameter() => Check(
        static model => model.Losses.Explicit.On(Times, States),
        [(Method.Euler, 3), (Method.Midpoint, 1), (Method.Heun, 1), (Method.Rk4, 1), (Method.RungeKutta, 1)]);

    [Fact]
    public void Geometric_AgainstComplexStep_AgreesInEveryParameter() => Check(
        static model => model.Losses.Geometric.On(Times, States),
        [(Method.SymplecticEuler, 1), (Method.StormerVerlet, 2), (Method.Yoshida4, 1), (Method.ImplicitMidpoint, 1)]);

    [Fact]
    public void Sixth_AgainstComplexStep_AgreesInEveryParameter()
        => Check(static model => model.Losses.Sixth.On(Times, States), [(Method.Yoshida6, 1)]);

    private static void Check(Func<SteppedNetwork, BatchLoss<double>> bind, (Method Method, int Steps)[] methods)
    {
        var model = new SteppedNetwork(seed: 2);
        Span<double> values = model.Parameters.Values;
        for (int i = 0; i < values.Length; i++) values[i] += 0.05 * Math.Sin(i);
        var theta = new ComplexParameters(model.Parameters);
        double[] gradient = new double[model.Parameters.Count];
        double loss = bind(model).ValueAndGradient(gradient);
        Assert.Equal(Loss(theta, methods).Real, loss, 1e-12 * loss);
        double mass = gradient.Max(Math.Abs);
        for (int i = 0; i < gradient.Length; i++)
            Assert.Equal(theta.Derivative(i, () => Loss(theta, methods)), gradient[i], 1e-13 * mass);
    }

    // Σ weight ‖φ(x)‖², the weights 1, 2, 3, … in the order of the methods, averaged over the samples.
    private static Complex Loss(ComplexParameters theta, (Method Method, int Steps)[] methods)
    {
        Complex sum = 0, h = theta["H"][0];
        for (int sample = 0; sample < Times.Length; sample++)
        {
            Complex[] x = [.. States.Skip(2 * sample).Take(2).Select(static value => new Complex(value, 0))];
            for (int m = 0; m < methods.Length; m++)
            {
                Complex[] y = StepWitness.Advance(
                    methods[m].Method, (t, state) => theta.Layers("G", [t, .. state], 2, Complex.Tanh), Times[sample], x, h, methods[m].Steps, iterations: 3);
                foreach (Complex value in y) sum += (m + 1) * value * value;
            }
        }

        return sum / Times.Length;
    }
}
