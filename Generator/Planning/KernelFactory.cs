using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Differentiation;
using Fluxion.Generator.Graphs;
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
            Node[] all = [.. layout.Slots.Select(static slot => slot.Node)];
            IReadOnlyList<Node?> gradients = Vjp.Apply([(loss, weight)], all);
            for (int i = 0; i < all.Length; i++)
            {
                if (gradients[i] is not { } gradient) continue;
                parameters.Add(all[i]);
                roots.Add(gradient);
            }
        }

        IReadOnlyList<Node> simple = Rewriter.Simplify(roots);
        GraphVerifier.Verify(simple, [.. function.Inputs, weight], allowCalls: false);
        return new KernelRequest(
            function.Name,
            Lanes.Samples,
            [.. function.Inputs, weight],
            [new LossSink(simple[0]), .. parameters.Select((parameter, i) => new GradientSink(parameter, simple[i + 1]))]);
    }

    /// <summary>The values of a function, for samples in lanes or for one sample.</summary>
    public static KernelRequest Map(Function function, Lanes lanes)
    {
        IReadOnlyList<Node> results = Inline(function);
        GraphVerifier.Verify(results, [.. function.Inputs], allowCalls: false);
        return new KernelRequest(function.Name, lanes, function.Inputs, [new OutputSink(results[0], 0)]);
    }

    private static IReadOnlyList<Node> Inline(Function function)
    {
        GraphVerifier.Verify(function.Results, [.. function.Inputs], allowCalls: true);
        return Rewriter.Simplify(Inlining.Inline(function.Results));
    }
}
