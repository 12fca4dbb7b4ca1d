using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Differentiation;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Oracles;
using Fluxion.Oracles.Numbers;
using Fluxion.Properties.Ops;
using Xunit;

namespace Fluxion.Properties.Operators;

/// <summary>
/// Collapsed sums of second derivatives of every op, of inputs that are nonlinear in two variables each, so that first and second derivatives come in: against
/// Taylor series in 57 digits, one direction after the other.
/// </summary>
public sealed class CollapsedTaylorTests
{
    private const double Tolerance = 1e-13;
    private const int Points = 8;

    public static TheoryData<string> Samples => [.. OpSamples.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sum_OverDirections_IsThatOfTheSecondDerivatives(string name)
    {
        OpSample sample = OpSamples.All.Single(sample => sample.Name == name);
        var subject = new OpSubject(sample);
        Graph graph = subject.Graph;
        Node[] x = [.. subject.Inputs.Where(static input => input.Op is Input)];
        if (x.Length == 0) return;
        Node[] z = [.. x.Select((input, i) => graph.Apply(new Input("z", i, "z", input.Shape)))];
        int next = 0;
        Node y = sample.Apply(graph, [.. subject.Inputs.Select(input => input.Op is Input ? input * graph.Apply(new Cos(), z[next++]) : input)]);

        // One direction in all variables, one in x alone, one in z alone, one in the first of x.
        Node[] all = [.. x, .. z];
        Node[] tangents = [.. all.Select((input, i) => graph.Apply(new Input("v", i, "v", input.Shape)))];
        bool[][] present = [[.. all.Select(static _ => true)], [.. all.Select((_, i) => i < x.Length)], [.. all.Select((_, i) => i >= x.Length)], [.. all.Select((_, i) => i == 0)]];
        Dictionary<Node, Node>[] directions = [.. present.Select(mask => all.Select((input, i) => (input, i)).Where(item => mask[item.i]).ToDictionary(static item => item.input, item => tangents[item.i]))];
        Node sum = CollapsedTaylor.Apply([y], directions)[0] ?? graph.Zero(y.Shape);

        Node[] parameters = [.. subject.Inputs.Where(static input => input.Op is Parameter)];
        var masses = new Interpreter<Mass>([.. all, .. tangents], [sum]);
        var random = new Random(6);
        for (int point = 0; point < Budget.Of(Points); point++)
        {
            double[][] drawn = subject.Draw(random);
            double[] theta = subject.Theta(drawn);
            double[][] at = [.. drawn.Where((_, i) => subject.Inputs[i].Op is Input), .. z.Select(input => Draw(random, input.Length, 0.05, 0.3))];
            double[][] v = [.. all.Select(input => Draw(random, input.Length, -1, 1))];
            masses.Run(Array.ConvertAll(theta, Mass.Of), [.. at.Concat(v).Select(static value => Array.ConvertAll(value, Mass.Of))]);
            var series = new SecondDerivatives<BigReal>(all, y, theta, at);
            double[] expected = new double[y.Length];
            foreach (bool[] mask in present)
            {
                double[] second = series.Along(2, [.. v.Select((value, i) => mask[i] ? value : new double[value.Length])]);
                for (int k = 0; k < second.Length; k++) expected[k] += second[k];
            }

            for (int k = 0; k < expected.Length; k++)
            {
                Mass actual = masses.Root(0)[k];
                double error = Math.Abs(actual.Value - expected[k]);
                Assert.True(error <= (Tolerance * actual.Size) + 1e-290, $"{name}: {actual.Value}, not {expected[k]} of {actual.Size}");
            }
        }
    }

    // Partials are taken with the other operand held fast, also where that depends on it; a power of a constant exponent has no logarithm in its derivatives.
    [Fact]
    public void Sum_OfOpsWhoseOperandsDependOnEachOther_IsThatOfTheSecondDerivatives()
    {
        var graph = new Graph();
        Node x = graph.Apply(new Input("f", 0, "x", Shape.Vector(2))), square = x * x, exponent = graph.Constant(9, x.Shape);
        Node others = (graph.Apply(new Atan2(), x, square) * graph.Apply(new Atan2(), x, x)) + graph.Apply(new Pow(), square, x), fourth = square * square;
        Node y = others + graph.Apply(new Pow(), x, exponent), product = others + (fourth * fourth * x);
        Node sum = CollapsedTaylor.Apply([y], [new Dictionary<Node, Node> { [x] = graph.Constant(1, x.Shape) }])[0]!;
        var masses = new Interpreter<Mass>([x], [sum]);
        double[] at = [-0.6, 1.1];
        masses.Run([], [Array.ConvertAll(at, Mass.Of)]);
        double[] expected = new SecondDerivatives<BigReal>([x], product, [], [at]).Along(2, [1, 1]);
        Assert.All(masses.Root(0).Zip(expected), static pair => Assert.Equal(pair.Second, pair.First.Value, Tolerance * pair.First.Size));
    }

    // The last carry depends on x from the second turn on, those before it never do.
    [Fact]
    public void Sum_ThroughALoop_FollowsACarryThatStartsAsAConstant()
    {
        var graph = new Graph();
        Node x = graph.Apply(new Input("f", 0, "x", Shape.Vector(2))), start = graph.Constant(0.5, x.Shape);
        Node[] formal = [.. new[] { "a", "b", "c", "k" }.Select((label, i) => graph.Apply(new Input("block", i, label, x.Shape)))];
        var block = new Function("block", formal) { Results = [formal[0] * formal[0], formal[1] + formal[0], formal[2] + (formal[1] * graph.Apply(new Sin(), formal[3] * formal[2]))] };
        Node last = graph.Apply(new Result(2), graph.Apply(new Scan(block, 3, false, 3, 1, 0), start, start, start, x)), y = last * last;
        Dictionary<Node, Node>[] directions = [new() { [x] = graph.Constant(1, x.Shape) }, new() { [x] = x }];
        var both = new Interpreter<Mass>([x], [.. CollapsedTaylor.Apply([y], directions).Concat(CollapsedTaylor.Apply(Unrolling.Apply(y), directions)).Select(static sum => sum!)]);
        both.Run([], [[Mass.Of(0.8), Mass.Of(-1.3)]]);
        Assert.All(both.Root(0).Zip(both.Root(1)), static pair => Assert.Equal(pair.Second.Value, pair.First.Value, Tolerance * pair.Second.Size));
    }

    private static double[] Draw(Random random, int length, double low, double high) => [.. Enumerable.Range(0, length).Select(_ => low + ((high - low) * random.NextDouble()))];
}
