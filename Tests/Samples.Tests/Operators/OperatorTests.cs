using System;
using System.Linq;
using Xunit;

namespace Fluxion.Samples.Tests;

public sealed class OperatorTests
{
    private const int Samples = 5;

    private static readonly double[] X = [.. Enumerable.Range(0, 4 * Samples).Select(static i => 0.8 * Math.Sin((5 * i) + 2))];
    private static readonly double[] V = [.. Enumerable.Range(0, 4 * Samples).Select(static i => Math.Cos(3 * i))];

    private readonly OperatorProgram _model = new(seed: 3);
    private readonly NetworkWitness _witness;

    public OperatorTests() => _witness = new(_model.Parameters);

    [Fact]
    public void Operators_AgainstDualNumbers_Agree()
    {
        double[] batch = new double[46 * Samples], single = new double[46];
        _model.ForwardBatch(X, V, batch);
        for (int sample = 0; sample < Samples; sample++)
        {
            Number[] x = Sample(X, sample), v = Sample(V, sample);
            Number[,] j = _witness.Jacobian("W", 2, x), h = _witness.Hessian("U", 3, x);
            var divergence = new Number[4];
            for (int k = 0; k < 4; k++)
            {
                Dual<Number>[,] along = _witness.Jacobian("W", 2, Dual<Number>.Seed(x, k));
                for (int i = 0; i < 4; i++) divergence[k] += along[i, i].Dot;
            }

            Number[] expected =
            [
                .. j.Cast<Number>(), .. h.Cast<Number>(), .. Matrices.Times(h, v), .. divergence, .. _witness.Laplacian("W", 2, x),
                Matrices.Trace(j), Matrices.Trace(h),
            ];
            _model.Forward(X.AsSpan(4 * sample, 4), V.AsSpan(4 * sample, 4), single);
            for (int i = 0; i < expected.Length; i++)
            {
                Assert.Equal(expected[i].Value.Real, single[i], 1e-13);
                Assert.Equal(expected[i].Value.Real, batch[(46 * sample) + i], 1e-13);
            }
        }
    }

    [Fact]
    public void Hessian_IsSymmetric_AndItsTraceIsTheLaplacian()
    {
        double[] all = new double[46 * Samples];
        _model.ForwardBatch(X, V, all);
        for (int sample = 0; sample < Samples; sample++)
        {
            ReadOnlySpan<double> h = all.AsSpan((46 * sample) + 16, 16);
            double trace = 0;
            for (int i = 0; i < 4; i++)
            {
                trace += h[5 * i];
                for (int k = 0; k < i; k++) Assert.Equal(h[(4 * i) + k], h[(4 * k) + i], 1e-14);
            }

            Assert.Equal(trace, all[(46 * sample) + 45], 1e-14);
        }
    }

    [Fact]
    public void Symplecticity_GradientAgainstComplexStep_Agrees() => Check(_model.Losses.Symplecticity.On(X), x =>
    {
        var omega = new Number[4, 4];
        for (int i = 0; i < 2; i++)
        {
            omega[i, i + 2] = Number.Of(1);
            omega[i + 2, i] = Number.Of(-1);
        }

        Number[,] j = _witness.Jacobian("W", 2, x);
        return Matrices.Norm2(Matrices.Add(Matrices.Times(Matrices.Times(Matrices.Transpose(j), omega), j), -1, omega));
    });

    [Fact]
    public void Curvature_GradientAgainstComplexStep_Agrees() => Check(_model.Losses.Curvature.On(X), x =>
    {
        Number laplacian = _witness.Laplacian("U", 3, x)[0];
        Number sum = laplacian * laplacian;
        for (int k = 0; k < 4; k++)
        {
            Number dot = _witness.Laplacian("U", 3, Dual<Number>.Seed(x, k))[0].Dot;
            sum += dot * dot;
        }

        return sum;
    });

    [Fact]
    public void Directional_GradientAgainstComplexStep_Agrees() => Check(_model.Losses.Directional.On(X), x =>
    {
        Number[] product = Matrices.Times(_witness.Hessian("U", 3, x), _witness.Net("W", 2, x));
        return Matrices.Norm2(product) + Matrices.Trace(_witness.Jacobian("W", 2, x)) + Matrices.Norm2(product);
    });

    [Fact]
    public void Matrices_GradientAgainstComplexStep_Agrees() => Check(_model.Losses.Matrices.On(X), x =>
    {
        Number[,] p = _witness.Matrix("P"), j = _witness.Jacobian("W", 2, x), transposed = Matrices.Transpose(p), outer = new Number[4, 4], identity = new Number[4, 4];
        Number[] w = _witness.Net("W", 2, x);
        for (int i = 0; i < 4; i++)
        {
            identity[i, i] = Number.Of(1);
            for (int k = 0; k < 4; k++) outer[i, k] = x[i] * w[k];
        }

        Number sum = Matrices.Norm2(p) + Matrices.Norm2(Matrices.Times(p, w)) + Matrices.Trace(Matrices.Times(p, j)) + (p[1, 2] * x[0]);
        sum += Matrices.Norm2(Matrices.Add(p, -1, transposed)) + Matrices.Norm2(Matrices.Times(j, p)) + Matrices.Norm2(Matrices.Add(outer, 0.5, p));
        foreach (Number component in Matrices.Times(p, x)) sum += Number.Of(2) * component;
        sum += Matrices.Norm2(Matrices.Times(transposed, Matrices.Times(j, x)));
        return sum + Matrices.Norm2(Matrices.Add(identity, -0.5, Matrices.Times(p, transposed)));
    });

    // Value and every element of the gradient, relative to the largest one.
    private void Check(BatchLoss<double> loss, Func<Number[], Number> witness)
    {
        double[] gradient = new double[_model.Parameters.Count];
        double value = loss.ValueAndGradient(gradient);
        Number Mean()
        {
            Number sum = default;
            for (int sample = 0; sample < Samples; sample++) sum += witness(Sample(X, sample));
            return new(sum.Value / Samples);
        }

        Assert.Equal(Mean().Value.Real, value, 1e-12 * Math.Abs(value));
        double mass = gradient.Max(Math.Abs), worst = 0;
        for (int i = 0; i < gradient.Length; i++) worst = Math.Max(worst, Math.Abs(gradient[i] - _witness.Gradient(i, Mean)));
        Assert.InRange(worst / mass, 0, 1e-13);
    }

    private static Number[] Sample(double[] all, int sample) => [.. all.Skip(4 * sample).Take(4).Select(static value => Number.Of(value))];
}
