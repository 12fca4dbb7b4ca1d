using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Runtime;

namespace Fluxion.Generator.Tests.Activations;

/// <summary>Evaluates a graph of component-wise ops with the arithmetic that kernels use: what an op emits as a function of VectorMath is called.</summary>
internal static class KernelArithmetic
{
    /// <summary>The value of a node with every input set to <paramref name="x"/>.</summary>
    public static double Evaluate(Node root, double x)
    {
        var values = new Dictionary<Node, double>();
        foreach (Node node in Topology.Sort([root]))
        {
            values[node] = node.Op switch
            {
                Input => x,
                Constant constant => constant.Value,
                IPointwise op => Apply(op, [.. node.Inputs.Select(input => values[input])]),
                _ => throw new NotSupportedException(node.Op.Name),
            };
        }

        return values[root];
    }

    private static double Apply(IPointwise op, double[] x)
    {
        string text = op.Emit([.. x.Select(static (_, i) => $"x{i}")]);
        if (!text.StartsWith("VectorMath.", StringComparison.Ordinal)) return op.Evaluate(x);
        string name = text["VectorMath.".Length..text.IndexOf('(', StringComparison.Ordinal)];
        MethodInfo method = typeof(VectorMath).GetMethod(name, [.. x.Select(static _ => typeof(double))])!;
        return (double)method.Invoke(null, [.. x.Cast<object>()])!;
    }
}
