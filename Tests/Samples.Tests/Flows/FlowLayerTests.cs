using System;
using System.Linq;
using System.Numerics;
using Xunit;

namespace Fluxion.Samples.Tests;

/// <summary>Layers that are steps of one-step methods.</summary>
public sealed class FlowLayerTests
{
    private static readonly double[] Points = [.. Enumerable.Range(0, 24).Select(static i => Math.Sin((3 * i) + 1))];

    [Fact]
    public void ResidualLayer_IsAnEulerStepOfLengthOne_ToTheBit()
    {
        ResidualNet residual = Disturbed(new ResidualNet(seed: 5));
        var euler = new EulerNet();
        residual.Parameters.Values.CopyTo(euler.Parameters.Values);
        double[] y = new double[4], expected = new double[4];
        for (int sample = 0; sample < 6; sample++)
        {
            residual.Forward(Points.AsSpan(4 * sample, 4), y);
            euler.Forward(Points.AsSpan(4 * sample, 4), expected);
            Assert.Equal(expected, y);
        }
    }

    [Fact]
    public void ResidualLayer_WithB0_IsTheIdentity()
    {
        var residual = new ResidualNet(seed: 5);
        ParameterEntry b = residual.Parameters.Entries.First(static entry => entry.Name == "Net.B1");
        residual.Parameters.Values.Slice(b.Offset, b.Count).Clear();
        double[] y = new double[4];
        residual.Forward(Points.AsSpan(0, 4), y);
        Assert.Equal(Points[..4], y);
    }

    [Fact]
    public void ResidualLayer_AgainstComplexStep_AgreesInEveryParameter()
    {
        ResidualNet model = Disturbed(new ResidualNet(seed: 5));
        CheckGradient(model.Parameters, gradient => model.Losses.Distance.On(Points[..12], Points[12..]).ValueAndGradient(gradient), theta =>
        {
            Complex sum = 0;
            for (int sample = 0; sample < 3; sample++)
            {
                Complex[] x = Sample(Points, 4, sample);
                Complex[] h = Array.ConvertAll(theta.Affine("Net.A1", "Net.b1", x), static value => Complex.Tanh(value));
                Complex[] y = Sample(Points[12..], 4, sample), step = theta.Product("Net.B1", h, transposed: true);
                for (int i = 0; i < 4; i++) sum += (x[i] + step[i] - y[i]) * (x[i] + step[i] - y[i]);
            }

            return sum / 3;
        });
    }

    [Fact]
    public void Classifier_OwnsACopyOfTheFieldForEachLayer()
    {
        var model = new Classifier(seed: 3);
        Assert.Equal((4 * 2) + 4 + (10 * ((2 * 16 * 4) + 16)) + 4 + 1, model.Parameters.Count);
        Assert.Contains(model.Parameters.Entries.ToArray(), static entry => entry is { Name: "Net.Flow2.A[9]", Rows: 16, Columns: 4 });
    }

    [Fact]
    public void Classifier_AgainstComplexStep_AgreesInEveryParameter()
    {
        Classifier model = Disturbed(new Classifier(seed: 3));
        double[] labels = [1, -1, 1, 1, -1, -1, 1, -1, 1, -1, 1, 1];
        CheckGradient(model.Parameters, gradient => model.Losses.Logistic.On(Points, labels).ValueAndGradient(gradient), theta =>
        {
            Complex sum = 0;
            for (int sample = 0; sample < labels.Length; sample++)
            {
                Complex[] x = theta.Affine("Net.W1", "Net.b1", Sample(Points, 2, sample));
                for (int layer = 0; layer < 10; layer++) x = StepWitness.Advance(Method.Euler, (_, z) => Field(theta, "Net.Flow2.", $"[{layer}]", z), 0, x, 0.1);
                sum += Complex.Log(1 + Complex.Exp(-labels[sample] * theta.Affine("Net.W3", "Net.b3", x)[0]));
            }

            return sum / labels.Length;
        });
    }

    [Fact]
    public void Classifier_OnACircle_Learns()
    {
        var model = new Classifier(seed: 1);
        double[] x = [.. Enumerable.Range(0, 400).Select(static i => Math.Sin(i * i * 1.37 + i))];
        double[] labels = [.. Enumerable.Range(0, 200).Select(i => (x[2 * i] * x[2 * i]) + (x[(2 * i) + 1] * x[(2 * i) + 1]) < 0.8 ? 1.0 : -1.0)];
        BatchLoss<double> loss = model.Losses.Logistic.On(x, labels);
        double before = loss.Value();
        Trainer.For(loss).Stage(new Adam(1e-2), steps: 200).Run();
        Assert.InRange(loss.Value(), 0, 0.3 * before);
    }

    [Fact]
    public void HeldField_AgainstComplexStep_AgreesInEveryParameter()
    {
        HeldField model = Disturbed(new HeldField(seed: 4));
        CheckGradient(model.Parameters, gradient => model.Losses.Distance.On(Points[..12], Points[12..]).ValueAndGradient(gradient), theta =>
        {
            Complex sum = 0;
            for (int sample = 0; sample < 3; sample++)
            {
                Complex[] x = Sample(Points, 4, sample), y = Sample(Points[12..], 4, sample), direct = Field(theta, "First.", "", x);
                Complex[] first = StepWitness.Advance(Method.Rk4, (_, z) => Field(theta, "First.", "", z), 0, x, 0.5);
                Complex[] second = StepWitness.Advance(Method.Heun, (_, z) => Field(theta, "Second.", "", z), 0, first, 0.25);
                for (int i = 0; i < 4; i++) sum += (second[i] + direct[i] - y[i]) * (second[i] + direct[i] - y[i]);
            }

            return sum / 3;
        });
    }

    [Fact]
    public void LearnedHamiltonian_AgainstComplexStep_AgreesInEveryParameter()
    {
        LearnedHamiltonian model = Disturbed(new LearnedHamiltonian(seed: 6));
        CheckGradient(model.Parameters, gradient => model.Losses.OneStep.On(Points[..12], Points[12..]).ValueAndGradient(gradient),
            theta => Misfit(theta, Method.Rk4, 1));
        CheckGradient(model.Parameters, gradient => model.Losses.Symplectic.On(Points[..12], Points[12..]).ValueAndGradient(gradient),
            theta => Misfit(theta, Method.StormerVerlet, 3));
    }

    [Fact]
    public void LearnedHamiltonian_FromStepsOfAnOscillator_Learns()
    {
        // H = |p|²/2 + |q|²: exact rotations with frequency √2.
        double[] x0 = [.. Enumerable.Range(0, 800).Select(static i => Math.Sin((i * i * 0.77) + i))], x1 = new double[800];
        double w = Math.Sqrt(2), c = Math.Cos(0.1 * w), s = Math.Sin(0.1 * w);
        for (int i = 0; i < 200; i++)
        {
            for (int k = 4 * i; k < (4 * i) + 2; k++)
            {
                x1[k] = (c * x0[k]) + (s / w * x0[k + 2]);
                x1[k + 2] = (c * x0[k + 2]) - (w * s * x0[k]);
            }
        }

        var model = new LearnedHamiltonian(seed: 1);
        BatchLoss<double> loss = model.Losses.OneStep.On(x0, x1);
        double before = loss.Value();
        Trainer.For(loss).Stage(new Adam(1e-2), steps: 300).Run();
        Assert.InRange(loss.Value(), 0, 0.01 * before);
    }

    [Fact]
    public void SymplecticLayers_KeepTheSymplecticForm()
    {
        HeldPotential model = Disturbed(new HeldPotential(seed: 8));
        double[][] tangents = [.. Enumerable.Range(0, 4).Select(i =>
        {
            double[] v = new double[4], tangent = new double[4];
            v[i] = 1;
            model.Forward(0, Points.AsSpan(0, 4), v, tangent);
            return tangent;
        })];
        for (int i = 0; i < 4; i++)
        {
            for (int j = 0; j < 4; j++)
            {
                double[] u = tangents[i], v = tangents[j];
                double form = (u[0] * v[2]) + (u[1] * v[3]) - (u[2] * v[0]) - (u[3] * v[1]);
                Assert.Equal(j == i + 2 ? 1 : i == j + 2 ? -1 : 0, form, 1e-13);
            }
        }
    }

    [Fact]
    public void SymplecticLayers_AgainstComplexStep_AgreeInEveryParameter()
    {
        HeldPotential model = Disturbed(new HeldPotential(seed: 8));
        CheckGradient(model.Parameters, gradient => model.Losses.Distance.On(Points[..12], Points[12..18]).ValueAndGradient(gradient), theta =>
        {
            Complex sum = 0;
            for (int sample = 0; sample < 3; sample++)
            {
                Complex[] x = Sample(Points, 4, sample), z = [.. Sample(Points[12..], 2, sample), 0, 0];
                for (int layer = 0; layer < 3; layer++) x = StepWitness.Advance(Method.StormerVerlet, (_, y) => Gradient(theta, "Net.Flow2.", $"[{layer}]", y), 0, x, 0.4, 2);
                for (int layer = 0; layer < 2; layer++) z = StepWitness.Advance(Method.SymplecticEuler, (_, y) => Gradient(theta, "Lifted.Flow2.", $"[{layer}]", y), 0, z, 0.3);
                foreach (Complex value in x) sum += value * value;
                foreach (Complex value in z[..3]) sum += value * value;
            }

            return sum / 3;
        });
    }

    [Fact]
    public void SubStepsInLayers_AgainstComplexStep_AgreeInEveryParameter()
    {
        MixedFlow model = Disturbed(new MixedFlow(seed: 9));
        CheckGradient(model.Parameters, gradient => model.Losses.Distance.On(Points[..12], Points[12..]).ValueAndGradient(gradient), theta =>
        {
            Complex sum = 0;
            for (int sample = 0; sample < 6; sample++)
            {
                Complex[] x = Sample(Points, 2, sample), y = Sample(Points[12..], 2, sample);
                for (int layer = 0; layer < 3; layer++) x = StepWitness.Advance(Method.Midpoint, (_, z) => Mixed(theta, $"[{layer}]", z), 0, x, 0.4, 5);
                for (int i = 0; i < 2; i++) sum += (x[i] - y[i]) * (x[i] - y[i]);
            }

            return sum / 6;
        });
    }

    // The mean of ‖φ(x₀) − x₁‖².
    private static Complex Misfit(ComplexParameters theta, Method method, int steps)
    {
        Complex sum = 0;
        for (int sample = 0; sample < 3; sample++)
        {
            Complex[] x1 = Sample(Points[12..], 4, sample);
            Complex[] y = StepWitness.Advance(method, (_, x) => Gradient(theta, "", "", x), 0, Sample(Points, 4, sample), 0.1, steps);
            for (int i = 0; i < 4; i++) sum += (y[i] - x1[i]) * (y[i] - x1[i]);
        }

        return sum / 3;
    }

    // x' = Bᵀ tanh(A x + b)
    private static Complex[] Field(ComplexParameters theta, string before, string after, Complex[] x)
        => theta.Product(before + "B" + after, Array.ConvertAll(theta.Affine(before + "A" + after, before + "b" + after, x), static value => Complex.Tanh(value)), transposed: true);

    // x' = B tanh(A x) + (c₁ x₂, c₂ x₁)
    private static Complex[] Mixed(ComplexParameters theta, string after, Complex[] x)
    {
        Complex[] c = theta["Net.Flow1.c" + after], h = Array.ConvertAll(theta.Product("Net.Flow1.A" + after, x), static value => Complex.Tanh(value));
        return [.. theta.Product("Net.Flow1.B" + after, h).Select((value, i) => value + (c[i] * x[1 - i]))];
    }

    // q' = AᵀA p, p' = −W₁ᵀ (w₂ ⊙ (1 − h²)) with h = tanh(W₁ q + b₁)
    private static Complex[] Gradient(ComplexParameters theta, string before, string after, Complex[] x)
    {
        Complex[] velocity = theta.Product(before + "A" + after, theta.Product(before + "A" + after, x[2..]), transposed: true);
        Complex[] h = Array.ConvertAll(theta.Affine(before + "V.W1" + after, before + "V.b1" + after, x[..2]), static value => Complex.Tanh(value));
        Complex[] w2 = theta[before + "V.W2" + after];
        Complex[] force = theta.Product(before + "V.W1" + after, [.. h.Select((value, i) => w2[i] * (1 - (value * value)))], transposed: true);
        return [velocity[0], velocity[1], -force[0], -force[1]];
    }

    private static Complex[] Sample(double[] values, int length, int sample)
        => [.. values.Skip(length * sample).Take(length).Select(static value => new Complex(value, 0))];

    private delegate double GradientOf(double[] gradient);

    private static void CheckGradient(ParameterBlock<double> parameters, GradientOf gradientOf, Func<ComplexParameters, Complex> witness)
    {
        var theta = new ComplexParameters(parameters);
        double[] gradient = new double[parameters.Count];
        double loss = gradientOf(gradient);
        Assert.Equal(witness(theta).Real, loss, 1e-12 * Math.Abs(loss));
        double mass = gradient.Max(Math.Abs);
        for (int i = 0; i < gradient.Length; i++) Assert.Equal(theta.Derivative(i, () => witness(theta)), gradient[i], 1e-13 * mass);
    }

    // Biases start at zero; a gradient is better tested where nothing is zero.
    private static T Disturbed<T>(T model)
        where T : IModel
    {
        Span<double> theta = model.Parameters.Values;
        for (int i = 0; i < theta.Length; i++) theta[i] += 0.05 * Math.Sin(i);
        return model;
    }
}
