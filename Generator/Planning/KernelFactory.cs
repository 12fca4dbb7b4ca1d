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
    /// <summary>Σ w ℓ over samples, and its gradient with respect to all parameters if asked for. The last input is the weight w.</summary>
    public static KernelRequest Loss(Function function, ParameterLayout layout, bool withGradient)
    {
        Graph graph = function.Inputs[0].Graph;
        Node loss = Inline(function)[0];
        Node weight = graph.Apply(new Input(function.Name + ".weight", 0, "weight", Shape.Scalar));
        var roots = new List<Node> { graph.Name(loss, "loss") * weight };
        var parameters = new List<Node>();
        if (withGradient)
        {
            Node[] all = [.. Topology.Sort([loss]).Where(static node => node.Op is Parameter or ParameterStack)
                .OrderBy(static node => node.Op is Parameter parameter ? parameter.Offset : ((ParameterStack)node.Op).Offset).ThenBy(static node => node.Id)];
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
            Lanes.Samples,
            [.. function.Inputs, weight],
            [new LossSink(simple[0]), .. parameters.SelectMany((parameter, i) => GradientTerms.Sinks(parameter, simple[i + 1]))]);
    }

    /// <summary>The values of a function, for samples in lanes or for one sample.</summary>
    public static KernelRequest Map(Function function, Lanes lanes)
    {
        IReadOnlyList<Node> results = Inline(function);
        GraphVerifier.Verify(results, [.. function.Inputs], allowCalls: false);
        return new KernelRequest(function.Name, lanes, function.Inputs, [new OutputSink(results[0], 0)]);
    }

    /// <summary>
    /// The results of a function as parts of one output: with samples in lanes in the user's order, otherwise one after the other, each from a whole
    /// vector on.
    /// </summary>
    public static KernelRequest Map(Function function, OutputLayout layout, Lanes lanes)
    {
        IReadOnlyList<Node> results = Inline(function);
        GraphVerifier.Verify(results, [.. function.Inputs], allowCalls: false);
        return new KernelRequest(function.Name, lanes, function.Inputs, [.. results.Select((node, k) => lanes == Lanes.Samples
            ? new OutputSink(node, k * layout.Step, layout.Stride)
            : new OutputSink(node, k * Tiling.Padded(layout.Length)))]);
    }

    private static IReadOnlyList<Node> Inline(Function function)
    {
        GraphVerifier.Verify(function.Results, [.. function.Inputs], allowCalls: true);
        return Simplify(Inlining.Inline(function.Results));
    }

    private static IReadOnlyList<Node> Simplify(IReadOnlyList<Node> roots) => ScanPruning.Prune(Rewriter.Simplify(ScanMerging.Merge(roots)));
}
