using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Differentiation;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Oracles;
using Fluxion.Oracles.Numbers;
using Xunit;
using Xunit.Abstractions;

namespace Fluxion.Properties.Samples;

/// <summary>
/// ⟨J v, w⟩ = ⟨v, Jᵀ w⟩ for every map, loss and Hamiltonian of the samples, in inputs and parameters at once, without any reference. The
/// error is relative to ‖J v‖ ‖w‖ + ‖v‖ ‖Jᵀ w‖, and to 1 where that is less: some maps are zero by construction.
/// </summary>
public sealed class SampleDotProductTests(ITestOutputHelper output)
{
    private const double Tolerance = 1e-13;
    private const int Points = 2;

    public static TheoryData<string> Names => [.. SampleMembers.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void JvpAndVjp_OfASample_AreTransposed(string name)
    {
        (Function function, ParameterLayout layout) = SampleMembers.Build(name);
        Graph graph = function.Inputs[0].Graph;
        Node root = Inlining.Inline(function.Results)[0];
        Node[] leaves = [.. function.Inputs, .. Topology.Sort([root]).Where(static node => node.Op is Parameter { Turns: 0 } or ParameterStack)];
        Node[] v = [.. leaves.Select((leaf, i) => graph.Apply(new Input("v", i, "v", leaf.Shape)))];
        Node w = graph.Apply(new Input("w", 0, "w", root.Shape));
        Node forward = Jvp.Apply([root], leaves.Zip(v).ToDictionary(static pair => pair.First, static pair => pair.Second))[0] ?? throw new InvalidOperationException("depends on nothing");
        Node?[] reverse = [.. Vjp.Apply([(root, w)], leaves)];
        var interpreter = new Interpreter<Real>([.. function.Inputs, .. v, w], [forward, .. reverse.OfType<Node>()]);
        var random = new Random(11);
        double worst = 0;
        for (int point = 0; point < Points; point++)
        {
            double[] theta = Draw(random, layout.Count, -0.7, 0.7), bar = Draw(random, root.Length, -1, 1);
            double[][] x = [.. function.Inputs.Select(input => Draw(random, input.Length, 0.2, 0.9))], dots = [.. leaves.Select(leaf => Draw(random, leaf.Length, -1, 1))];
            interpreter.Run(Lift(theta), [.. x.Select(Lift), .. dots.Select(Lift), Lift(bar)]);
            double left = Dot(interpreter[forward], bar), right = 0, squares = 0;
            for (int i = 0; i < leaves.Length; i++)
            {
                if (reverse[i] is not { } cotangent) continue;
                right += Dot(interpreter[cotangent], dots[i]);
                squares += interpreter[cotangent].Sum(static value => value.Value * value.Value);
            }

            double size = (Norm(interpreter[forward].Select(static value => value.Value)) * Norm(bar)) + (Norm(dots.SelectMany(static dot => dot)) * Math.Sqrt(squares));
            double error = Math.Abs(left - right) / Math.Max(1, size);
            Assert.True(error <= Tolerance, $"{name}: {left} forward, {right} in reverse, of size {size}");
            worst = Math.Max(worst, error);
        }

        output.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}: {worst:E1}"));
    }

    [Fact]
    public void EveryAnnotatedType_HasAMemberThatIsTested()
        => Assert.All(SampleMembers.Types, static type => Assert.Contains(SampleMembers.Names, name => name.StartsWith(type + ".", StringComparison.Ordinal)));

    private static double Dot(Real[] a, double[] b) => a.Zip(b, static (x, y) => x.Value * y).Sum();

    private static double Norm(IEnumerable<double> values) => Math.Sqrt(values.Sum(static value => value * value));

    private static Real[] Lift(double[] values) => Array.ConvertAll(values, Real.Of);

    private static double[] Draw(Random random, int length, double low, double high)
        => [.. Enumerable.Range(0, length).Select(_ => low + ((high - low) * random.NextDouble()))];
}
