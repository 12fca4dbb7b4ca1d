using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Planning;

/// <summary>
/// The gradient of a matrix that is used in products and elsewhere is a sum of outer products, which are never formed, of what loops
/// accumulate by themselves, and of what is accumulated as a whole or column by column.
/// </summary>
internal static class GradientTerms
{
    /// <summary>The sinks that together add a gradient.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="gradient">The gradient with respect to it, or to some of its columns.</param>
    /// <param name="start">The element of the parameter at which these columns start.</param>
    public static IEnumerable<GradientSink> Sinks(Node parameter, Node gradient, int start = 0)
    {
        var products = new List<Node>();
        var loops = new List<Node>();
        var others = new List<Node>();
        Split(gradient, products, loops, others);
        bool byColumns = others.Any(static term => Topology.Sort([term]).Any(static node => node.Op is JoinColumns));
        if (loops.Count + others.Count == 0 || (loops.Count + products.Count == 0 && !byColumns)) return [new GradientSink(parameter, gradient, start)];

        List<GradientSink> sinks = [.. loops.Select(loop => new GradientSink(parameter, loop, start))];
        if (MatrixAlgebra.Total(products) is { } product) sinks.Add(new GradientSink(parameter, product, start));
        if (!byColumns)
        {
            if (MatrixAlgebra.Total(others) is { } rest) sinks.Add(new GradientSink(parameter, rest, start));
            return sinks;
        }

        for (int j = 0; j < gradient.Shape.Columns; j++)
        {
            IEnumerable<Node> columns = others.Select(term => MatrixAlgebra.Column(term, j)).Where(static column => column.Op is not Constant { Value: 0 });
            if (MatrixAlgebra.Total(columns) is { } column) sinks.Add(new GradientSink(parameter, column, start + (j * gradient.Shape.Rows)));
        }

        return sinks;
    }

    private static void Split(Node gradient, List<Node> products, List<Node> loops, List<Node> others)
    {
        var stack = new Stack<Node>();
        stack.Push(gradient);
        while (stack.Count > 0)
        {
            Node node = stack.Pop();
            switch (node.Op)
            {
                case Add:
                    stack.Push(node.Inputs[1]);
                    stack.Push(node.Inputs[0]);
                    break;
                case Sub when node.Shape.Columns > 1:
                    stack.Push(-node.Inputs[1]);
                    stack.Push(node.Inputs[0]);
                    break;
                case Neg when node.Inputs[0].Op is Outer:
                    products.Add(node.Graph.Apply(new Outer(), -node.Inputs[0].Inputs[0], node.Inputs[0].Inputs[1]));
                    break;
                case Outer:
                    products.Add(node);
                    break;
                case Result:
                    loops.Add(node);
                    break;
                default:
                    others.Add(node);
                    break;
            }
        }
    }
}
