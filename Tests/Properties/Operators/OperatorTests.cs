using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Fluxion.Generator.Differentiation;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Oracles;
using Fluxion.Oracles.Numbers;
using Fluxion.Properties.Graphs;
using Xunit;

namespace Fluxion.Properties.Operators;

/// <summary>
/// D, Grad, Jacobian, Divergence, Laplacian, Hessian and Hvp of random programs, loops, calls, convolutions and matrices in them, against Taylor series: of
/// doubles first, and where the two disagree, of 57-digit reals, which then decide.
/// </summary>
public sealed class OperatorTests
{
    private const double Tolerance = 1e-10;
    private const int Count = 1_000;

    [Fact]
    public void Operators_OnRandomGraphs_MatchTaylorSeries()
    {
        int compared = 0;
        RandomPrograms.ForAll(GraphGen.Small, program =>
        {
            Node[] roots = Derivatives.Inline([program.Scalar, .. program.Outputs]);
            if (!roots.All(root => Derivatives.IsMeaningful(program, root))) return;
            Interlocked.Add(ref compared, Check(program));
        }, Budget.Of(Count));
        Assert.True(compared > 20 * Budget.Of(Count), $"{compared}");
    }

    private static int Check(RandomGraph program)
    {
        Node scalar = program.Scalar, vector = program.Outputs[^1], t = program.Inputs[0], x = program.Inputs[1];
        int n = x.Length;
        double[] v = [.. Enumerable.Range(0, n + 1).Select(static i => 0.75 - (0.5 * i))];
        Node[] direction = [program.Graph.Constant(v[0], Shape.Scalar), .. Parts(program.Graph, v[1..])];
        Node square = MatrixAlgebra.Spread(scalar, x.Shape) * x;

        // Each operator, and its components as derivatives along directions: of which root, of which order, along what.
        List<(string Name, Node Made, Node Root, (int Order, double[] U, double[] V, int Component)[] Expected)> all =
        [
            ("D", Generator.Differentiation.Derivative.Of(vector, t), vector, [.. Each(vector.Length, k => (1, Unit(n, 0), v, k))]),
            ("Grad", Gradient.Of(scalar, program.Inputs), scalar, [.. Each(n + 1, j => (1, Unit(n, j), v, 0))]),
            ("Jacobian", Jacobian.Of(vector, [x]), vector, [.. Each(n, j => Each(vector.Length, k => (1, Unit(n, j + 1), v, k))).SelectMany(static column => column)]),
            ("rows of the Jacobian", MatrixAlgebra.FromRows(Jacobian.Rows(vector, [t, x])), vector, [.. Each(n + 1, j => Each(vector.Length, k => (1, Unit(n, j), v, k))).SelectMany(static column => column)]),
            ("columns of the Jacobian", MatrixAlgebra.FromColumns(Jacobian.Columns(vector, [t, x])), vector, [.. Each(n + 1, j => Each(vector.Length, k => (1, Unit(n, j), v, k))).SelectMany(static column => column)]),
            ("Hessian", Hessian.Of(scalar, program.Inputs), scalar, [.. Each(n + 1, j => Each(n + 1, i => (2, Unit(n, i), Unit(n, j), 0))).SelectMany(static column => column)]),
            ("Hvp", Hvp.Of(scalar, program.Inputs, [direction[0], MatrixAlgebra.Spread(direction[1], x.Shape)]), scalar, [.. Each(n + 1, i => (2, Unit(n, i), Spread(n, v), 0))]),
        ];
        int compared = 0;
        foreach ((string name, Node made, Node root, var expected) in all) compared += Compare(program, name, made, root, [.. expected.Select(static one => new[] { one })]);
        (int, double[], double[], int)[] along = [.. Each(n, j => (2, Unit(n, j + 1), Unit(n, j + 1), 0))];
        compared += Compare(program, "Laplacian", Laplacian.Of(vector, x), vector, [.. Each(vector.Length, k => along.Select(one => (one.Item1, one.Item2, one.Item3, k)).ToArray())]);
        compared += Compare(program, "Divergence", Divergence.Of(square, x), square, [[.. Each(n, j => (1, Unit(n, j + 1), v, j))]]);
        Node weights = MatrixAlgebra.Spread(program.Graph.Constant(0.5, Shape.Scalar), vector.Shape);
        compared += Compare(program, "Hvp of a weighted sum", Hvp.Of(vector, weights, program.Inputs, [direction[0], MatrixAlgebra.Spread(direction[1], x.Shape)]),
            program.Graph.Apply(new Sum(), vector * weights), [.. Each(n + 1, i => new[] { (2, Unit(n, i), Spread(n, v), 0) })]);
        return compared;
    }

    private static int Compare(RandomGraph program, string name, Node made, Node root, (int Order, double[] U, double[] V, int Component)[][] expected)
    {
        var interpreter = new Interpreter<Mass>(program.Inputs, [made]);
        Derivatives.Evaluate(interpreter, program);
        Mass[] actual = interpreter.Root(0);
        Assert.True(actual.Length == expected.Length, $"{name} has {actual.Length} components, not {expected.Length}");
        var quick = new SecondDerivatives<Real>(program.Inputs, root, program.Theta, program.X);
        SecondDerivatives<BigReal>? exact = null;
        for (int k = 0; k < actual.Length; k++)
        {
            double value = expected[k].Sum(one => Value(quick, one));
            if (Agree(value, actual[k])) continue;
            exact ??= new SecondDerivatives<BigReal>(program.Inputs, root, program.Theta, program.X);
            value = expected[k].Sum(one => Value(exact, one));
            Assert.True(Agree(value, actual[k]), $"{name}[{k}]: {actual[k].Value}, not {value} of {actual[k].Size}");
        }

        return actual.Length;
    }

    // Relative to path mass, or to the value, where sizes overflow: loops may square them turn after turn.
    private static bool Agree(double expected, Mass actual)
        => Math.Abs(expected - actual.Value) is var error && (error <= (Tolerance * actual.Size) + 1e-200 || error <= Tolerance * Math.Abs(expected));

    private static double Value<T>(SecondDerivatives<T> series, (int Order, double[] U, double[] V, int Component) one)
        where T : struct, INumber<T>
        => (one.Order == 1 ? series.Along(1, Split(one.U)) : series.Mixed(Split(one.U), Split(one.V)))[one.Component];

    // (t, x) as its two inputs.
    private static double[][] Split(double[] all) => [all[..1], all[1..]];

    private static double[] Unit(int n, int j) => [.. Enumerable.Range(0, n + 1).Select(i => i == j ? 1.0 : 0.0)];

    private static double[] Spread(int n, double[] v) => [v[0], .. Enumerable.Repeat(v[1], n)];

    private static IEnumerable<T> Each<T>(int count, Func<int, T> make) => Enumerable.Range(0, count).Select(make);

    private static IEnumerable<Node> Parts(Graph graph, double[] values) => values.Select(value => graph.Constant(value, Shape.Scalar));
}
