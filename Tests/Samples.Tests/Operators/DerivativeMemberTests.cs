using System;
using System.Linq;
using Xunit;

namespace Fluxion.Samples.Tests;

public sealed class DerivativeMemberTests
{
    // More than a tile, so that the last one is not full.
    private const int Samples = 19;

    private readonly DerivativeProgram _model = new(seed: 2);
    private readonly NetworkWitness _witness;

    public DerivativeMemberTests() => _witness = new(_model.Parameters);

    [Fact]
    public void Jacobian_ByRows_AgreesWithDualNumbers()
    {
        double[] t = Wave(Samples, 1), x = Wave(12 * Samples, 2), batch = new double[39 * Samples], single = new double[39];
        _model.ForwardJacobianBatch(t, x, batch);
        for (int sample = 0; sample < Samples; sample++)
        {
            Number[,] expected = _witness.Jacobian("Net", 2, Numbers([t[sample], .. x.AsSpan(12 * sample, 12)]));
            _model.ForwardJacobian(t[sample], x.AsSpan(12 * sample, 12), single);
            AssertEqual(expected, single);
            AssertEqual(expected, batch.AsSpan(39 * sample, 39));
        }
    }

    [Fact]
    public void Jacobian_ByColumnsWithRespectToOneArgument_AgreesWithDualNumbers()
    {
        double[] t = Wave(Samples, 3), x = Wave(2 * Samples, 4), batch = new double[24 * Samples], single = new double[24];
        _model.WideJacobianBatch(t, x, batch);
        for (int sample = 0; sample < Samples; sample++)
        {
            Number[,] all = _witness.Jacobian("Wide", 2, Numbers([t[sample], .. x.AsSpan(2 * sample, 2)])), expected = new Number[12, 2];
            for (int i = 0; i < 24; i++) expected[i / 2, i % 2] = all[i / 2, 1 + (i % 2)];
            _model.WideJacobian(t[sample], x.AsSpan(2 * sample, 2), single);
            AssertEqual(expected, single);
            AssertEqual(expected, batch.AsSpan(24 * sample, 24));
        }
    }

    // By rows, by columns with respect to one argument, and of a number.
    [Fact]
    public void ValueAndJacobian_InOneEvaluation_AgreeWithDualNumbers()
    {
        double[] t = Wave(Samples, 20), x = Wave(12 * Samples, 21), value = new double[12], jacobian = new double[39];
        double[] net = new double[3 * Samples], netJacobian = new double[39 * Samples], wide = new double[12 * Samples], wideJacobian = new double[24 * Samples], u = new double[Samples], gradient = new double[3 * Samples];
        _model.ForwardValueAndJacobianBatch(t, x, net, netJacobian);
        _model.WideValueAndJacobianBatch(t, x.AsSpan(0, 2 * Samples), wide, wideJacobian);
        _model.UValueAndJacobianBatch(x.AsSpan(0, 3 * Samples), u, gradient);
        for (int sample = 0; sample < Samples; sample++)
        {
            Number[] many = Numbers([t[sample], .. x.AsSpan(12 * sample, 12)]), two = Numbers([t[sample], .. x.AsSpan(2 * sample, 2)]), three = Numbers(x.AsSpan(3 * sample, 3));
            Number[,] withTime = _witness.Jacobian("Wide", 2, two), withoutTime = new Number[12, 2];
            for (int i = 0; i < 24; i++) withoutTime[i / 2, i % 2] = withTime[i / 2, 1 + (i % 2)];
            _model.ForwardValueAndJacobian(t[sample], x.AsSpan(12 * sample, 12), value.AsSpan(0, 3), jacobian);
            AssertEqual(_witness.Net("Net", 2, many), _witness.Jacobian("Net", 2, many), value.AsSpan(0, 3), jacobian);
            AssertEqual(_witness.Net("Net", 2, many), _witness.Jacobian("Net", 2, many), net.AsSpan(3 * sample, 3), netJacobian.AsSpan(39 * sample, 39));
            _model.WideValueAndJacobian(t[sample], x.AsSpan(2 * sample, 2), value, jacobian.AsSpan(0, 24));
            AssertEqual(_witness.Net("Wide", 2, two), withoutTime, value, jacobian.AsSpan(0, 24));
            AssertEqual(_witness.Net("Wide", 2, two), withoutTime, wide.AsSpan(12 * sample, 12), wideJacobian.AsSpan(24 * sample, 24));
            _model.UValueAndJacobian(x.AsSpan(3 * sample, 3), value.AsSpan(0, 1), jacobian.AsSpan(0, 3));
            AssertEqual(_witness.Net("U", 3, three), _witness.Jacobian("U", 3, three), value.AsSpan(0, 1), jacobian.AsSpan(0, 3));
            AssertEqual(_witness.Net("U", 3, three), _witness.Jacobian("U", 3, three), u.AsSpan(sample, 1), gradient.AsSpan(3 * sample, 3));
        }
    }

    [Fact]
    public void JvpAndVjp_AreTransposesOfEachOther()
    {
        double[] t = Wave(Samples, 5), x = Wave(12 * Samples, 6), tDot = Wave(Samples, 7), xDot = Wave(12 * Samples, 8), w = Wave(3 * Samples, 9);
        double[] jvp = new double[3 * Samples], vjp = new double[13 * Samples];
        _model.ForwardJvpBatch(t, x, tDot, xDot, jvp);
        _model.ForwardVjpBatch(t, x, w, vjp);
        double[] single = new double[13];
        for (int sample = 0; sample < Samples; sample++)
        {
            double left = Dot(w.AsSpan(3 * sample, 3), jvp.AsSpan(3 * sample, 3));
            double right = Dot(vjp.AsSpan(13 * sample, 13), [tDot[sample], .. xDot.AsSpan(12 * sample, 12)]);
            Assert.Equal(left, right, 1e-13);
            _model.ForwardJvp(t[sample], x.AsSpan(12 * sample, 12), tDot[sample], xDot.AsSpan(12 * sample, 12), single.AsSpan(0, 3));
            for (int i = 0; i < 3; i++) Assert.Equal(jvp[(3 * sample) + i], single[i], 1e-14);
            _model.ForwardVjp(t[sample], x.AsSpan(12 * sample, 12), w.AsSpan(3 * sample, 3), single);
            for (int i = 0; i < 13; i++) Assert.Equal(vjp[(13 * sample) + i], single[i], 1e-14);
        }
    }

    [Fact]
    public void Jvp_AgainstCentralDifferences_ConvergesWithOrderTwo()
    {
        double[] x = Wave(2, 10), v = Wave(2, 11), jvp = new double[12];
        _model.WideJvp(0.4, x, v, jvp);
        double Error(double h)
        {
            Number[] plus = _witness.Net("Wide", 2, Numbers([0.4, x[0] + (h * v[0]), x[1] + (h * v[1])]));
            Number[] minus = _witness.Net("Wide", 2, Numbers([0.4, x[0] - (h * v[0]), x[1] - (h * v[1])]));
            return Enumerable.Range(0, 12).Max(i => Math.Abs(((plus[i].Value.Real - minus[i].Value.Real) / (2 * h)) - jvp[i]));
        }

        Assert.InRange(Math.Log2(Error(0.02) / Error(0.01)), 1.95, 2.05);
    }

    [Fact]
    public void HessianAndHvp_OfANumber_AgreeWithDualNumbers_AndAreSymmetric()
    {
        double[] y = Wave(3 * Samples, 12), v = Wave(3 * Samples, 13), batch = new double[9 * Samples], products = new double[3 * Samples], single = new double[9], product = new double[3];
        _model.UHessianBatch(y, batch);
        _model.UHvpBatch(y, v, products);
        for (int sample = 0; sample < Samples; sample++)
        {
            Number[,] expected = _witness.Hessian("U", 3, Numbers(y.AsSpan(3 * sample, 3)));
            Number[] times = Matrices.Times(expected, Numbers(v.AsSpan(3 * sample, 3)));
            _model.UHessian(y.AsSpan(3 * sample, 3), single);
            _model.UHvp(y.AsSpan(3 * sample, 3), v.AsSpan(3 * sample, 3), product);
            AssertEqual(expected, single);
            AssertEqual(expected, batch.AsSpan(9 * sample, 9));
            for (int i = 0; i < 3; i++)
            {
                Assert.Equal(times[i].Value.Real, product[i], 1e-13);
                Assert.Equal(times[i].Value.Real, products[(3 * sample) + i], 1e-13);
                for (int k = 0; k < i; k++) Assert.Equal(single[(3 * i) + k], single[(3 * k) + i], 1e-14);
            }
        }
    }

    [Fact]
    public void Hvp_OfAVector_IsTheHessianOfTheWeightedSum()
    {
        double[] x = Wave(12, 14), w = Wave(3, 15), xDot = Wave(12, 16), result = new double[13];
        _model.ForwardHvp(0.2, x, w, 0.7, xDot, result);
        Number[] variables = Numbers([0.2, .. x]), direction = Numbers([0.7, .. xDot]);
        for (int i = 0; i < 13; i++)
        {
            // ∂ᵢ of ⟨w, f⟩, then along the direction.
            double expected = 0;
            for (int j = 0; j < 13; j++)
            {
                Dual<Dual<Number>>[] f = _witness.Net("Net", 2, Dual<Dual<Number>>.Seed(Dual<Number>.Seed(variables, i), j));
                for (int k = 0; k < 3; k++) expected += w[k] * f[k].Dot.Dot.Value.Real * direction[j].Value.Real;
            }

            Assert.Equal(expected, result[i], 1e-13);
        }
    }

    [Fact]
    public void DerivativesOfAField_AgainstDerivativesByHand_Agree()
    {
        double[] x = [0.3, -0.2, 0.5, 0.1], jacobian = new double[16], hessian = new double[16], product = new double[4];
        double[] expected = [0, 0, 1, 0, 0, 0, 0, 1, -1 - (2 * x[1]), -2 * x[0], 0, 0, -2 * x[0], -1 + (2 * x[1]), 0, 0];
        double[] curvature = [1 + (2 * x[1]), 2 * x[0], 0, 0, 2 * x[0], 1 - (2 * x[1]), 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
        DerivativeField.FJacobian(x, jacobian);
        DerivativeField.HHessian(x[0], x[1], x[2], x[3], hessian);
        for (int i = 0; i < 16; i++)
        {
            Assert.Equal(expected[i], jacobian[i], 1e-15);
            Assert.Equal(curvature[i], hessian[i], 1e-15);
        }

        DerivativeField.FJvp(x, [1, 2, 3, 4], product);
        for (int i = 0; i < 4; i++) Assert.Equal(expected[4 * i] + (2 * expected[(4 * i) + 1]) + (3 * expected[(4 * i) + 2]) + (4 * expected[(4 * i) + 3]), product[i], 1e-14);
        DerivativeField.FVjp(x, [1, 2, 3, 4], product);
        for (int i = 0; i < 4; i++) Assert.Equal(expected[i] + (2 * expected[4 + i]) + (3 * expected[8 + i]) + (4 * expected[12 + i]), product[i], 1e-14);
        DerivativeField.HHvp(x[0], x[1], x[2], x[3], 1, 2, 3, 4, product);
        for (int i = 0; i < 4; i++) Assert.Equal(curvature[4 * i] + (2 * curvature[(4 * i) + 1]) + (3 * curvature[(4 * i) + 2]) + (4 * curvature[(4 * i) + 3]), product[i], 1e-14);
    }

    [Fact]
    public void Derivatives_AfterWarmUp_AllocateNothing()
    {
        double[] t = Wave(Samples, 1), x = Wave(12 * Samples, 2), y = Wave(3 * Samples, 3), w = Wave(3 * Samples, 4), large = new double[39 * Samples];
        void Run()
        {
            _model.ForwardJacobian(0.1, x.AsSpan(0, 12), large.AsSpan(0, 39));
            _model.ForwardJacobianBatch(t, x, large);
            _model.ForwardJvpBatch(t, x, t, x, large.AsSpan(0, 3 * Samples));
            _model.ForwardVjpBatch(t, x, w, large.AsSpan(0, 13 * Samples));
            _model.UHessianBatch(y, large.AsSpan(0, 9 * Samples));
            _model.UHvp(y.AsSpan(0, 3), w.AsSpan(0, 3), large.AsSpan(0, 3));
            DerivativeField.FJacobian(x.AsSpan(0, 4), large.AsSpan(0, 16));
            DerivativeField.FJacobianColumns(x.AsSpan(0, 4 * Samples), large.AsSpan(0, 16 * Samples), Samples);
        }

        Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++) Run();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Jacobian_OfWrongLengths_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => _model.ForwardJacobian(0, new double[12], new double[38]));
        Assert.Throws<ArgumentException>(() => _model.ForwardJacobian(0, new double[11], new double[39]));
        Assert.Throws<ArgumentException>(() => _model.UHvpBatch(new double[6], new double[5], new double[6]));
    }

    private static double[] Wave(int count, int phase) => [.. Enumerable.Range(0, count).Select(i => 0.9 * Math.Sin((7 * i) + phase))];

    private static Number[] Numbers(ReadOnlySpan<double> values) => Array.ConvertAll(values.ToArray(), static value => Number.Of(value));

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    private static void AssertEqual(Number[] expectedValue, Number[,] expectedJacobian, ReadOnlySpan<double> value, ReadOnlySpan<double> jacobian)
    {
        Assert.Equal(expectedValue.Length, value.Length);
        for (int i = 0; i < value.Length; i++) Assert.Equal(expectedValue[i].Value.Real, value[i], 1e-13);
        AssertEqual(expectedJacobian, jacobian);
    }

    private static void AssertEqual(Number[,] expected, ReadOnlySpan<double> byRows)
    {
        int columns = expected.GetLength(1);
        Assert.Equal(expected.Length, byRows.Length);
        for (int i = 0; i < byRows.Length; i++) Assert.Equal(expected[i / columns, i % columns].Value.Real, byRows[i], 1e-13);
    }
}
