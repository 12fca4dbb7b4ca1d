using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Differentiation;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Simplification;

namespace Fluxion.Generator.Planning;

/// <summary>Turns functions into kernels to plan: calls inlined, derivatives taken, rules applied.</summary>
internal static class KernelFactory
{
    /// <summary>
    /// Σ w ℓ over samples, and its gradient with respect to all parameters if asked for. The last input is the weight w. A loss with residuals shares its tiles with
    /// them, whose gradients are kept sample by sample: these stay small.
    /// </summary>
    public static KernelRequest Loss(Function function, Element element, bool withGradient, bool hasResiduals = false)
    {
        Graph graph = function.Inputs[0].Graph;
        Node loss = Inline(function)[0];
        Node weight = graph.Apply(new Input(function.Name + ".weight", 0, "weight", Shape.Scalar));
        var roots = new List<Node> { graph.Name(loss, "loss") * weight };
        var parameters = new List<Node>();
        if (withGradient)
        {
            Node[] all = [.. ParametersOf([loss])];
            IReadOnlyList<Node?> gradients = Vjp.Apply([(loss, weight)], all);
            for (int i = 0; i < all.Length; i++)
            {
                if (gradients[i] is not { } gradient) continue;
                parameters.Add(all[i]);
                roots.Add(gradient);
            }
        }

        IReadOnlyList<Node> simple = Simplify(roots);
        GraphVerifier.Verify(simple, [.. function.Inputs, weight], allowCalls: false);
        return new KernelRequest(
            function.Name,
            element,
            Lanes.Samples,
            [.. function.Inputs, weight],
            [new LossSink(simple[0]), .. parameters.SelectMany((parameter, i) => GradientTerms.Sinks(parameter, simple[i + 1]))])
        {
            Samples = hasResiduals ? element.Samples() : TileSize.Of([loss], element),
        };
    }

    // Parameters and stacks of them, in the order of θ.
    private static IEnumerable<Node> ParametersOf(IReadOnlyList<Node> roots)
        => Topology.Sort(roots).Where(static node => node.Op is Parameter or ParameterStack)
            .OrderBy(static node => node.Op is Parameter parameter ? parameter.Offset : ((ParameterStack)node.Op).Offset).ThenBy(static node => node.Id);

    /// <summary>The residuals r of a loss ‖r‖².</summary>
    /// <exception cref="ComplaintException">The loss is no sum of squares.</exception>
    public static IReadOnlyList<Node> ResidualsOf(Function function, MemberSpec member)
        => ResidualForm.Find(Inline(function)[0])
            ?? throw new ComplaintException(ComplaintIds.NoResiduals, member.Key, Complaint.WholeMember, member.Name, member.Source);

    /// <summary>The residuals of a loss, and per sample the gradient of sᵀr with respect to all parameters. The last input is the seed s.</summary>
    public static KernelRequest Residuals(Function function, MemberSpec member, Element element)
    {
        Graph graph = function.Inputs[0].Graph;
        IReadOnlyList<Node> residuals = ResidualsOf(function, member);
        Node seed = graph.Apply(new Input(function.Name + ".seed", 0, "seed", Shape.Vector(residuals.Sum(static r => r.Length))));
        var seeds = new List<(Node, Node)>();
        int row = 0;
        foreach (Node r in residuals)
        {
            seeds.Add((r, r.Length == seed.Length ? seed : graph.Apply(new Slice(row, r.Length), seed)));
            row += r.Length;
        }

        Node[] all = [.. ParametersOf(residuals)];
        IReadOnlyList<Node?> gradients = Vjp.Apply(seeds, all);
        int[] present = [.. Enumerable.Range(0, all.Length).Where(i => gradients[i] is not null)];
        IReadOnlyList<Node> simple = Simplify([.. residuals, .. present.Select(i => gradients[i]!)]);
        GraphVerifier.Verify(simple, [.. function.Inputs, seed], allowCalls: false);
        var sinks = new List<Sink>();
        row = 0;
        for (int k = 0; k < residuals.Count; k++)
        {
            sinks.Add(new OutputSink(simple[k], row));
            row += residuals[k].Length;
        }

        sinks.AddRange(present.SelectMany((i, k) => GradientTerms.Sinks(all[i], simple[residuals.Count + k])));
        return new KernelRequest(function.Name, element, Lanes.Samples, [.. function.Inputs, seed], sinks) { IsPerSample = true };
    }

    /// <summary>The values of a function, for samples in lanes or for one sample.</summary>
    public static KernelRequest Map(Function function, Element element, Lanes lanes)
    {
        IReadOnlyList<Node> results = Inline(function);
        GraphVerifier.Verify(results, [.. function.Inputs], allowCalls: false);
        return new KernelRequest(function.Name, element, lanes, function.Inputs, [new OutputSink(results[0], 0)])
        {
            Samples = TileSize.Of(results, element),
            Results = OutputLayout.Vector(results[0].Length).Results,
        };
    }

    /// <summary>
    /// The results of a function as parts of one output: with samples in lanes in the user's order, otherwise one after the other, each from a whole
    /// vector on.
    /// </summary>
    public static KernelRequest Map(Function function, OutputLayout layout, Element element, Lanes lanes)
    {
        IReadOnlyList<Node> results = Inline(function);
        GraphVerifier.Verify(results, [.. function.Inputs], allowCalls: false);
        IEnumerable<Node> values = layout.Head > 0 ? results.Skip(1) : results;
        List<Sink> sinks = layout.Head > 0 ? [new OutputSink(results[0], 0)] : [];
        sinks.AddRange(values.Select((node, k) => lanes == Lanes.Samples
            ? new OutputSink(node, layout.Head + (k * layout.Step), layout.Stride)
            : new OutputSink(node, element.Padded(layout.Head) + (k * element.Padded(layout.Length)))));
        return new KernelRequest(function.Name, element, lanes, function.Inputs, sinks) { Samples = TileSize.Of(results, element), Results = layout.Results };
    }

    private static IReadOnlyList<Node> Inline(Function function)
    {
        GraphVerifier.Verify(function.Results, [.. function.Inputs], allowCalls: true);
        IReadOnlyList<Node> inlined = Simplify(Inlining.Inline(function.Results));
        function.Inputs[0].Graph.Distinguish(inlined);
        return inlined;
    }

    private static IReadOnlyList<Node> Simplify(IReadOnlyList<Node> roots) => ScanPruning.Prune(Rewriter.Simplify(ScanMerging.Merge(roots)));
}
