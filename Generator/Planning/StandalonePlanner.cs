using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Planning;

/// <summary>The steps of ops with a pattern of their own, and of the gradients of convolution kernels.</summary>
internal static class StandalonePlanner
{
    /// <summary>A step for each node that stands alone.</summary>
    public static IEnumerable<Step> Steps(Classification classes, IReadOnlyDictionary<Node, Location> locations)
        => from node in classes.Order
           where classes.KindOf(node) == NodeKind.Standalone
           let op = classes.ProductOf(node)
           select new StandaloneStep
           {
               Phase = classes.Phase(node),
               Result = node,
               Node = op,
               Bias = classes.BiasOf(node),
               Operands = [.. op.Inputs.Select((input, i) => Classification.IsRead(op, i) ? locations[input] : (Location?)null)],
               Destination = locations[node],
           };

    /// <summary>A step for each term of a kernel's gradient.</summary>
    public static IEnumerable<Step> Steps(Classification classes, IReadOnlyDictionary<Node, Location> locations, Func<Node, Accumulator> accumulate)
    {
        foreach (KeyValuePair<GradientSink, IReadOnlyList<Node>> kernel in classes.Kernels)
        {
            Accumulator accumulator = accumulate(kernel.Key.Parameter);
            foreach (Node term in kernel.Value)
            {
                yield return new KernelGradientStep
                {
                    Phase = 1 + term.Inputs.Max(classes.Phase),
                    Accumulator = accumulator,
                    Term = term,
                    Left = locations[term.Inputs[0]],
                    Right = locations[term.Inputs[1]],
                };
            }
        }
    }
}
