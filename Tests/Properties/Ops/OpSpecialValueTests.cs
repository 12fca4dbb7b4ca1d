using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Differentiation;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Oracles;
using Fluxion.Oracles.Numbers;
using Fluxion.Runtime;
using Xunit;

namespace Fluxion.Properties.Ops;

/// <summary>Values and partial derivatives where they are a matter of definition: zeros, infinities, NaN, saturation, kinks.</summary>
public sealed class OpSpecialValueTests
{
    public static TheoryData<string> Samples => [.. OpSamples.Pointwise.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Op_AtSpecialValues_TakesTheDocumentedValue(string name)
    {
        OpSample sample = OpSamples.Pointwise.Single(sample => sample.Name == name);
        foreach (SpecialValue special in sample.Specials)
        {
            AssertSame(special.Value, OracleOps<Real>.Of(sample.Op)(Array.ConvertAll(special.X, Real.Of)).Value, special, "the oracle");
            AssertSame(special.Value, ((IPointwise)sample.Op).Evaluate(special.X), special, "the op");
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Op_AtSpecialValuesAndKinks_TakesTheDocumentedDerivative(string name)
    {
        OpSample sample = OpSamples.Pointwise.Single(sample => sample.Name == name);
        var graph = new Graph();
        Node[] x = [.. sample.Shapes.Select((_, i) => graph.Apply(new Input("f", i, "x" + i, Shape.Scalar)))];
        Node y = graph.Apply(sample.Op, x);
        Node one = graph.Constant(1, Shape.Scalar);
        Node[] forward = [.. x.Select(input => Jvp.Apply([y], new Dictionary<Node, Node> { [input] = one })[0] ?? graph.Zero(Shape.Scalar))];
        Node[] reverse = [.. Vjp.Apply([(y, one)], x).Select(bar => bar ?? graph.Zero(Shape.Scalar))];
        var interpreter = new Interpreter<Real>(x, [.. forward, .. reverse]);
        foreach (SpecialValue special in sample.Specials.Where(special => special.Partials is not null))
        {
            interpreter.Run([], [.. special.X.Select(value => new Real[] { new(value) })]);
            for (int i = 0; i < x.Length; i++)
            {
                AssertEqual(special.Partials![i], interpreter.Root(i)[0].Value, special, "forward");
                AssertEqual(special.Partials[i], interpreter.Root(x.Length + i)[0].Value, special, "reverse");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Op_InItsDomain_HasTheOraclesValue(string name)
    {
        OpSample sample = OpSamples.Pointwise.Single(sample => sample.Name == name);
        Func<Real[], Real> oracle = OracleOps<Real>.Of(sample.Op);
        var random = new Random(4);
        for (int point = 0; point < Budget.Of(10_000); point++)
        {
            // Half of them where series take over from formulas that cancel.
            double[] x = [.. sample.Domain.Select(domain => domain.Low < 0 && domain.High > 0 && point % 2 == 1
                ? (random.Next(2) == 0 ? -0.5 : 0.5) * Math.Pow(10, -6 * random.NextDouble() * random.NextDouble())
                : domain.Low + ((domain.High - domain.Low) * random.NextDouble()))];
            double expected = oracle(Array.ConvertAll(x, Real.Of)).Value, actual = ((IPointwise)sample.Op).Evaluate(x);
            Assert.True(Math.Abs(expected - actual) <= 1e-14 * Math.Abs(expected), $"{name}({string.Join(", ", x)}) = {actual}, not {expected}");
        }
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(-7e-300)]
    [InlineData(3e150)]
    public void Cbrt_FarFromOne_KeepsItsDigits(double x)
    {
        double expected = Math.Cbrt(x), actual = new Cbrt().Evaluate([x]);
        Assert.True(Math.Abs(expected - actual) <= 4e-16 * Math.Abs(expected), $"∛{x} = {actual}, not {expected}");
    }

    [Fact]
    public void Relu_OfNegativeInfinity_IsZeroLikeTheKernels_NotNaN()
        => Assert.Equal(BitConverter.DoubleToInt64Bits(VectorMath.Relu(double.NegativeInfinity)), BitConverter.DoubleToInt64Bits(new Relu().Evaluate([double.NegativeInfinity])));

    // The same bits; any NaN for NaN.
    private static void AssertSame(double expected, double actual, SpecialValue special, string who)
        => Assert.True(
            double.IsNaN(expected) ? double.IsNaN(actual) : BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual),
            $"{who} at {string.Join(", ", special.X)}: {actual}, not {expected}");

    private static void AssertEqual(double expected, double actual, SpecialValue special, string mode)
        => Assert.True(expected.Equals(actual) || expected == actual, $"{mode} at {string.Join(", ", special.X)}: {actual}, not {expected}");
}
