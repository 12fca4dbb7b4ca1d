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

namespace Fluxion.Properties.Graphs;

/// <summary>⟨J v, w⟩ = ⟨v, Jᵀ w⟩ on random programs, without any reference. Calls are called forward; reverse both through calls and inlined.</summary>
public sealed class DotProductTests(ITestOutputHelper output)
{
    private const double Tolerance = 1e-13;

    [Fact]
    public void JvpAndVjp_OnRandomGraphs_AreTransposed()
    {
        var tally = new Tally();
        RandomPrograms.ForAll(GraphGen.Small, program => Check(program, tally), Budget.Of(10_000));
        output.WriteLine(tally.ToString());
        Assert.True(tally.Programs > Budget.Of(5_000), tally.ToString());
    }

    private static void Check(RandomGraph program, Tally tally)
    {
        var random = new Random(program.Genes.Length);
        Node[] outputs = program.Genes[0] % 4 >= 2 ? Derivatives.AlongTime(program, program.Outputs) : program.Outputs;
        if (!Derivatives.Inline(outputs).All(root => Derivatives.IsMeaningful(program, root)))
        {
            tally.Refused();
            return;
        }

        // Through calls, with respect to the inputs.
        double error = Difference(program, outputs, program.Inputs, random);

        // Inlined, with respect to everything.
        error = Math.Max(error, Difference(program, Derivatives.Inline(outputs), program.Leaves, random));
        Assert.True(error <= Tolerance, $"{error}");
        tally.Judged(program, 2, error);
    }

    private static double Difference(RandomGraph program, Node[] outputs, Node[] leaves, Random random)
    {
        Graph graph = program.Graph;
        Node[] v = [.. leaves.Select((leaf, i) => graph.Apply(new Input("v", i, "v", leaf.Shape)))];
        double[][] dots = [.. leaves.Select(leaf => Draw(leaf.Length, random))], bars = [.. outputs.Select(root => Draw(root.Length, random))];
        Node[] w = [.. outputs.Select((root, i) => graph.Apply(new Input("w", i, "w", root.Shape)))];
        Node?[] forward = [.. Jvp.Apply(outputs, leaves.Zip(v).ToDictionary(static pair => pair.First, static pair => pair.Second))];
        Node?[] reverse = [.. Vjp.Apply([.. outputs.Zip(w)], leaves)];
        (Mass jv, Mass jtw) = (Mass.Of(0), Mass.Of(0));
        Mass[][] values = [.. program.X.Concat(dots).Concat(bars).Select(static x => Array.ConvertAll(x, Mass.Of))];
        Node[] roots = [.. forward.Concat(reverse).OfType<Node>()];
        if (roots.Length == 0) return 0;
        var interpreter = new Interpreter<Mass>([.. program.Inputs, .. v, .. w], roots);
        interpreter.Run(Array.ConvertAll(program.Theta, Mass.Of), values);
        for (int i = 0; i < outputs.Length; i++)
        {
            if (forward[i] is { } dot) jv = Add(jv, interpreter[dot], bars[i]);
        }

        for (int i = 0; i < leaves.Length; i++)
        {
            if (reverse[i] is { } bar) jtw = Add(jtw, interpreter[bar], dots[i]);
        }

        double difference = Math.Abs(jv.Value - jtw.Value);
        if (difference == 0) return 0;

        // Loops may square sizes turn after turn until they overflow; values are the stricter measure.
        double size = jv.Size + jtw.Size;
        return difference / (double.IsFinite(size) ? size : Math.Abs(jv.Value) + Math.Abs(jtw.Value));
    }

    private static Mass Add(Mass sum, Mass[] a, double[] b)
    {
        for (int k = 0; k < a.Length; k++) sum += a[k] * Mass.Of(b[k]);
        return sum;
    }

    private static double[] Draw(int length, Random random) => [.. Enumerable.Range(0, length).Select(_ => (2 * random.NextDouble()) - 1)];
}
