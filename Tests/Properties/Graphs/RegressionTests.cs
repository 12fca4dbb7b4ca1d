using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Simplification;
using Fluxion.Oracles;
using Fluxion.Oracles.Numbers;
using Fluxion.Properties.Compiled;
using Xunit;

namespace Fluxion.Properties.Graphs;

/// <summary>Programs that were compiled or judged wrong once, each by its name.</summary>
public sealed class RegressionTests
{
    private const int Samples = 37;

    private static readonly double[] X = [0.7, -0.4, 1.1];

    [Fact]
    public void Map_ThatIsAConcatenationOfMoreThanAVector_IsEmitted()
        => Run(static (x, w) => [Concat([x, x * x, -x, x + x, Sin(x), x, w[0].Graph.Apply(new MatVec(), w[0], x)])]);

    [Fact]
    public void Map_ThatIsASpreadScalar_IsEmitted()
        => Run(static (x, _) => [x.Graph.Apply(new Broadcast(Shape.Vector(11)), Slice(x, 1, 1))]);

    [Fact]
    public void Map_ThatIsAConstant_IsEmitted()
        => Run(static (x, _) => [x.Graph.Constant(2.5, Shape.Vector(9))]);

    [Fact]
    public void Map_ThatIsASumOfParts_IsEmitted()
        => Run(static (x, _) => [x.Graph.Apply(new Sum(), x), Concat([x.Graph.Apply(new Sum(), x * x), Slice(x, 2, 1)])]);

    [Fact]
    public void Slices_ThatOverlap_ShareTheCotangentOfTheirCommonPart()
        => Run(static (x, _) => [Slice(x * x, 0, 2) * Sin(Slice(x * x, 1, 2)), Slice(x * x, 1, 1), x]);

    [Fact]
    public void Map_ThatIsAColumnOfAParameter_IsEmitted()
        => Run(static (x, w) => [MatrixAlgebra.Column(w[0], 1), MatrixAlgebra.Row(w[0], 0) * x]);

    [Fact]
    public void Loop_WhoseCarriesChangePlaces_HandsOnTheOldOnes()
        => Run(static (x, _) =>
        {
            Graph graph = x.Graph;
            Node a = Formal(graph, 0, "a"), b = Formal(graph, 1, "b");
            var scan = new Scan(new Function("swap", [a, b]) { Results = [b, Sin(a)] }, 3, false, 2, 0, 0);
            Node loop = graph.Apply(scan, x, x * x);
            return [graph.Apply(new Result(0), loop), graph.Apply(new Result(1), loop)];
        });

    [Fact]
    public void Loop_OverConvolutions_HasTheGradientOfItsKernel()
        => Run(static (x, w) =>
        {
            Graph graph = x.Graph;
            Node c = Formal(graph, 0, "c"), kernel = graph.Apply(new Input("block", 1, "K", w[1].Shape));
            var window = new Window(1, 3, 1, 3, 1, 1, 0, 1, 1, 1);
            var scan = new Scan(new Function("convolve", [c, kernel]) { Results = [graph.Apply(new Tanh(), graph.Apply(new Conv(window, 1, 1), kernel, c))] }, 3, false, 1, 1, 0);
            return [graph.Apply(new Result(0), graph.Apply(scan, x, w[1]))];
        });

    [Fact]
    public void Loops_OverOneBlock_BothWaysAndOfTwoLengths_HaveGradientsOfTheirOwn()
        => Run(static (x, _) =>
        {
            Graph graph = x.Graph;
            Node c = Formal(graph, 0, "c"), s = Formal(graph, 1, "s");
            var forth = new Scan(new Function("block", [c, s]) { Results = [Sin(c * s) + s] }, 3, false, 1, 0, 0);
            Node[] columns = [x, x * x, Sin(x)];
            Node Loop(Scan scan) => graph.Apply(new Result(0), graph.Apply(scan, x, MatrixAlgebra.FromColumns(columns[..scan.Count])));
            return [Loop(forth), Loop(forth with { Reverse = true }), Loop(forth with { Count = 2 })];
        });

    [Fact]
    public void Loop_WhoseValuesAreNamedLikeCotangents_KeepsThemApart()
        => Run(static (x, _) =>
        {
            Graph graph = x.Graph;
            Node c = Formal(graph, 0, "c"), s = Formal(graph, 1, "s"), kept = graph.Apply(new Tanh(), c * s), next = kept * Sin(c);
            graph.Name(kept, "cBar");
            graph.Name(next, "c");
            return [graph.Apply(new Result(0), graph.Apply(new Scan(new Function("block", [c, s]) { Results = [next] }, 3, false, 1, 1, 0), x, x * x))];
        });

    [Fact]
    public void Rewriting_OfWhatARuleMadeBelowItsResult_GoesOn()
    {
        var graph = new Graph();
        Node x = graph.Apply(new Input("f", 0, "x", Shape.Vector(4)));

        // The slice of a concatenation makes slices of its parts, which are slices of slices and of broadcasts.
        Node parts = Concat([Slice(x, 0, 3), graph.Apply(new Broadcast(Shape.Vector(3)), Slice(x, 3, 1))]);
        Node simple = Rewriter.Simplify([Slice(parts, 1, 4)])[0];
        Assert.DoesNotContain(Topology.Sort([simple]), static node => node.Op is Fluxion.Generator.Ops.Slice && node.Inputs[0].Op is Broadcast or Fluxion.Generator.Ops.Slice);
        Assert.Same(simple, Rewriter.Simplify([simple])[0]);
    }

    [Fact]
    public void Atan2_OnItsCut_SaysNothingAboutRules()
    {
        // 0·x is −0 for a negative x, where the angle is −π; the complex step's product gives +0 and π. An oracle that took the point as meaningful blamed the rules.
        Assert.Equal(0, Oracles.Kinks.Distance(new Atan2(), [-0.0, -0.9]));
        Assert.Equal(0, Oracles.Kinks.Distance(new Atan2(), [0, -0.9]));
        Assert.Equal(0.9, Oracles.Kinks.Distance(new Atan2(), [0, 0.9]));
        Assert.Equal(0, Oracles.Kinks.Distance(new Atan2(), [0, 0]));
        var graph = new Graph();
        Node x = graph.Apply(new Input("f", 0, "x", Shape.Scalar)), angle = graph.Apply(new Atan2(), 0 * x, x);
        var values = new Interpreter<Real>([x], [angle]);
        values.Run([], [new Real(-0.9)]);
        Assert.False(Criteria.Accept(angle, node => values[node]));
        values.Run([], [new Real(0.9)]);
        Assert.True(Criteria.Accept(angle, node => values[node]));
    }

    [Fact]
    public void Loop_WithAColumnOfItsOutputs_IsWrittenOutByTheOracleAsItIsEvaluated()
    {
        var graph = new Graph();
        Node x = graph.Apply(new Input("f", 0, "x", Shape.Vector(2)));
        Node[] roots = [Repetition.Repeated(graph, [x]), Repetition.RepeatedBackwards(graph, [x])];
        var both = new Interpreter<Real>([x], [.. roots, .. Unrolling.Apply(roots)]);
        both.Run([], [new Real(0.4), new Real(-1.2)]);
        for (int i = 0; i < roots.Length; i++) Assert.Equal(both.Root(i), both.Root(roots.Length + i));
        Assert.DoesNotContain(Topology.Sort(Unrolling.Apply(roots)), static node => node.Op is Scan);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Loop_WhoseCarryIsReadAfterTheLastTurnOnly_IsJudgedInEveryTurn(bool isNegative, bool isMeaningful)
    {
        RandomGraph program = FixedProgram.Of([new Shape(2, 3)], [0.3, -0.8, 0.5, 1.2, -0.6, 0.9], X, (x, _) =>
        {
            Node c = Formal(x.Graph, 0, "c"), s = Formal(x.Graph, 1, "s"), squares = x * x;
            var scan = new Scan(new Function("log", [c, s]) { Results = [x.Graph.Apply(new Log(), s)] }, 2, false, 1, 0, 0);
            return [x.Graph.Apply(new Result(0), x.Graph.Apply(scan, x, MatrixAlgebra.FromColumns([isNegative ? -squares : squares, squares])))];
        });
        Assert.Equal(isMeaningful, Derivatives.IsMeaningful(program, program.Scalar));
    }

    private static void Run(Func<Node, Node[], Node[]> outputs)
    {
        RandomGraph program = FixedProgram.Of([new Shape(2, 3), new Shape(1, 3)], [0.3, -0.8, 0.5, 1.2, -0.6, 0.9, 0.4, -1.1, 0.7], X, outputs);
        var emitted = new EmittedProgram(program, 0);
        Assembly assembly = MemoryCompiler.Load(MemoryCompiler.Compilation([("Width.cs", Width.Source), (emitted.Path, emitted.Text)]));
        var run = new EmittedRun(emitted, assembly, Samples);
        foreach (bool wide in (bool[])[true, false])
        {
            Width.Set(assembly, wide);
            run.CompareMaps();
            run.CompareLoss();
        }

        // The gradient that the kernels were held against, once more by complex steps.
        Node root = program.Scalar;
        var reverse = new Interpreter<Real>(program.Inputs, Derivatives.Gradient(program, root));
        Derivatives.Evaluate(reverse, program);
        double[][] steps = new ComplexStep(program.Inputs, Unrolling.Apply(root)[0]).Gradient(program.Theta, program.X);
        IEnumerable<double> gradient = program.Leaves.SelectMany((_, i) => reverse.Root(i)).Select(static value => value.Value);
        Assert.All(gradient.Zip(steps.SelectMany(static step => step)), static pair => Assert.Equal(pair.Second, pair.First, 1e-13));
    }

    private static Node Formal(Graph graph, int index, string label) => graph.Apply(new Input("block", index, label, Shape.Vector(3)));

    private static Node Concat(Node[] parts) => parts[0].Graph.Apply(new Concat(), parts);

    private static Node Slice(Node x, int start, int length) => x.Graph.Apply(new Slice(start, length), x);

    private static Node Sin(Node x) => x.Graph.Apply(new Sin(), x);
}
