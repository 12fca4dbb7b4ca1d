using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Fluxion.Generator.Differentiation;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Properties.Compiled;
using Fluxion.Properties.Graphs;
using Xunit;

namespace Fluxion.Properties.Corners;

/// <summary>
/// Ties, kinks and corners: the value and the derivative that the documentation of each op promises there, forward and in reverse, from the code that is
/// emitted for a single sample and for batches at both widths.
/// </summary>
public sealed class CornerTests
{
    private const double Infinity = double.PositiveInfinity, NaN = double.NaN;

    // A whole tile and a rest.
    private const int Samples = 21;

    private static readonly Dictionary<string, (Func<Node[], Node> Of, double[] X, double Value, double[] Partials)> Corners = new()
    {
        ["max of equal numbers: half of each"] = (Apply(new Max()), [1, 1], 1, [0.5, 0.5]),
        ["max of 0 and -0: 0, half of each"] = (Apply(new Max()), [-0.0, 0], 0, [0.5, 0.5]),
        ["max of different numbers: the larger"] = (Apply(new Max()), [1, 2], 2, [0, 1]),
        ["min of equal numbers: half of each"] = (Apply(new Min()), [1, 1], 1, [0.5, 0.5]),
        ["min of 0 and -0: -0, half of each"] = (Apply(new Min()), [0, -0.0], -0.0, [0.5, 0.5]),
        ["min of different numbers: the smaller"] = (Apply(new Min()), [1, 2], 1, [1, 0]),
        ["max(x, x): 1"] = (static x => x[0].Graph.Apply(new Max(), x[0], x[0]), [1.5], 1.5, [1]),
        ["abs at 0: 0"] = (Apply(new Abs()), [0], 0, [0]),
        ["abs at -0: 0"] = (Apply(new Abs()), [-0.0], 0, [0]),
        ["relu at 0: 0"] = (Apply(new Relu()), [0], 0, [0]),
        ["relu at -0: 0"] = (Apply(new Relu()), [-0.0], 0, [0]),
        ["sign at 0: 0"] = (Apply(new Sign()), [0], 0, [0]),
        ["heaviside at 0: 0"] = (Apply(new Heaviside()), [0], 0, [0]),
        ["softsign at 0: 1"] = (Apply(new Softsign()), [0], 0, [1]),
        ["sqrt at 0: infinite"] = (Apply(new Sqrt()), [0], 0, [Infinity]),
        ["cbrt at 0: infinite"] = (Apply(new Cbrt()), [0], 0, [Infinity]),
        ["less at equality: the second branch"] = (Apply(new Select(Comparison.Less)), [1, 1, 3, 4], 4, [0, 0, 0, 1]),
        ["less or equal at equality: the first branch"] = (Apply(new Select(Comparison.LessOrEqual)), [1, 1, 3, 4], 3, [0, 0, 1, 0]),
        ["greater at equality: the second branch"] = (Apply(new Select(Comparison.Greater)), [1, 1, 3, 4], 4, [0, 0, 0, 1]),
        ["greater or equal at equality: the first branch"] = (Apply(new Select(Comparison.GreaterOrEqual)), [1, 1, 3, 4], 3, [0, 0, 1, 0]),
        ["0 to a constant 0: 1, slope 0"] = (Power(0), [0], 1, [0]),
        ["-2 to a constant 0: 1, slope 0"] = (Power(0), [-2], 1, [0]),
        ["0 to a constant 1: 0, slope 1"] = (Power(1), [0], 0, [1]),
        ["0 to a constant 2: 0, slope 0"] = (Power(2), [0], 0, [0]),
        ["0 to a constant 3: 0, slope 0"] = (Power(3), [0], 0, [0]),
        ["-2 to a constant 3"] = (Power(3), [-2], -8, [12]),
        ["-2 to a constant 5"] = (Power(5), [-2], -32, [80]),
        ["-2 to a constant 6"] = (Power(6), [-2], 64, [-192]),
        ["-2 to a constant 7"] = (Power(7), [-2], -128, [448]),
        ["-2 to a constant 8"] = (Power(8), [-2], 256, [-1024]),
        ["-2 to a constant 9, beyond written products"] = (Power(9), [-2], -512, [2304]),
        ["-2 to a constant -1"] = (Power(-1), [-2], -0.5, [-0.25]),
        ["-2 to a constant -2"] = (Power(-2), [-2], 0.25, [0.25]),
        ["-2 to a constant -3"] = (Power(-3), [-2], -0.125, [-0.1875]),
        ["-2 to a constant -4"] = (Power(-4), [-2], 0.0625, [0.125]),
        ["0 to a constant 1/2: slope infinite"] = (Power(0.5), [0], 0, [Infinity]),
        ["0 to a constant 3/2: slope 0"] = (Power(1.5), [0], 0, [0]),
        ["-8 to a constant 1/3: no number"] = (Power(1.0 / 3), [-8], NaN, [NaN]),
        ["a to b at (0, 2): y ln a is 0 there"] = (Apply(new Pow()), [0, 2], 0, [0, 0]),
        ["a to b at (-2, 3): no logarithm, no slope along b"] = (Apply(new Pow()), [-2, 3], -8, [12, NaN]),
        ["a to b at (2, 3)"] = (Apply(new Pow()), [2, 3], 8, [12, 8 * 0.6931471805599453]),
        ["atan2 on the positive half of b"] = (Apply(new Atan2()), [0, 2], 0, [0.5, 0]),
        ["atan2 on the positive half of a"] = (Apply(new Atan2()), [2, 0], Math.PI / 2, [0, -0.5]),
        ["atan2 on the negative half of a"] = (Apply(new Atan2()), [-2, 0], -Math.PI / 2, [0, 0.5]),
        ["atan2 on its cut from above"] = (Apply(new Atan2()), [0, -2], Math.PI, [-0.5, 0]),
        ["atan2 on its cut from below"] = (Apply(new Atan2()), [-0.0, -2], -Math.PI, [-0.5, 0]),
        ["atan2 at the origin: no derivative"] = (Apply(new Atan2()), [0, 0], 0, [NaN, NaN]),
        ["maximum pooling of equal numbers: the first"] = (Pooled, [2, 2, 2, 1], 2 + 2 + 2, [1, 1, 1, 0]),
    };

    public static TheoryData<string> Names => [.. Corners.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Corner_Emitted_HasTheDocumentedValueAndDerivative(string name)
    {
        (Func<Node[], Node> of, double[] x, double value, double[] partials) = Corners[name];
        RandomGraph program = FixedProgram.Of([], [], x, (vector, _) =>
        {
            Graph graph = vector.Graph;
            Node[] parts = FixedProgram.Parts(vector, x.Select(static _ => 1));
            Node y = of(parts), one = graph.Constant(1, Shape.Scalar);
            IEnumerable<Node> forward = parts.Select(part => Jvp.Apply([y], new Dictionary<Node, Node> { [part] = one })[0] ?? graph.Zero(Shape.Scalar));
            IEnumerable<Node> reverse = Vjp.Apply([(y, one)], parts).Select(bar => bar ?? graph.Zero(Shape.Scalar));
            return [graph.Apply(new Concat(), [y, .. forward, .. reverse])];
        });
        double[] expected = [value, .. partials, .. partials];
        var emitted = new EmittedProgram(program, 0);
        Assembly assembly = MemoryCompiler.Load(MemoryCompiler.Compilation([("Width.cs", Width.Source), (emitted.Path, emitted.Text)]));
        foreach (bool wide in (bool[])[true, false])
        {
            Width.Set(assembly, wide);
            var single = new double[expected.Length];
            emitted.Single(assembly)(new double[64].AsSpan(0, program.Theta.Length), 0.3, x, single);
            AssertSame(expected, single, $"{name}, a single sample, 512 bits: {wide}");
            var batch = new double[Samples * expected.Length];
            emitted.Batch(assembly)(new double[64].AsSpan(0, program.Theta.Length), new double[Samples], [.. Enumerable.Repeat(x, Samples).SelectMany(static x => x)], batch);
            for (int i = 0; i < Samples; i++) AssertSame(expected, batch.AsSpan(i * expected.Length, expected.Length), $"{name}, sample {i} of a batch, 512 bits: {wide}");
        }
    }

    [Fact]
    public void Max_OfTwoWaysFromOneVariable_AddsTheHalvesOfBoth()
    {
        // The tie of a maximum that is reached by way of other ops: the halves add up along both ways.
        var graph = new Graph();
        Node x = graph.Apply(new Input("f", 0, "x", Shape.Scalar));
        Node y = graph.Apply(new Max(), x * x, 2 * x);
        Node slope = Vjp.Apply([(y, graph.Constant(1, Shape.Scalar))], [x])[0]!;
        var interpreter = new Oracles.Interpreter<Oracles.Numbers.Real>([x], [slope]);
        interpreter.Run([], [new Oracles.Numbers.Real(2)]);
        Assert.Equal(3, interpreter.Root(0)[0].Value);
    }

    private static Func<Node[], Node> Apply(Op op) => x => x[0].Graph.Apply(op, x);

    private static Func<Node[], Node> Power(double exponent) => x => Pow.Of(x[0], x[0].Graph.Constant(exponent, Shape.Scalar));

    // Windows of two over four numbers, added up.
    private static Node Pooled(Node[] x)
    {
        Node all = x[0].Graph.Apply(new Concat(), x);
        return x[0].Graph.Apply(new Sum(), x[0].Graph.Apply(new MaxPool(new Window(1, 4, 1, 2, 1, 1, 0, 0, 1, 1), 1), all, all));
    }

    // Equal numbers, signed zeros alike in derivatives; the last bits of logarithms and angles aside.
    private static void AssertSame(double[] expected, ReadOnlySpan<double> actual, string where)
    {
        for (int k = 0; k < expected.Length; k++)
        {
            bool same = double.IsNaN(expected[k]) ? double.IsNaN(actual[k]) : expected[k] == actual[k] || Math.Abs(expected[k] - actual[k]) <= 1e-15 * Math.Abs(expected[k]);
            Assert.True(same, $"{where}, component {k}: {actual[k]}, not {expected[k]}");
            if (k == 0 && expected[k] == 0) Assert.True(double.IsNegative(expected[k]) == double.IsNegative(actual[k]), $"{where}: the sign of a zero");
        }
    }
}
