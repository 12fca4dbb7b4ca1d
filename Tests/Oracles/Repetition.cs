using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Oracles;

/// <summary>A block to be repeated: c ← sin(c·s + k) with outputs c·s and totals c·c.</summary>
internal static class Repetition
{
    private const int Turns = 3;

    /// <summary>The loop over the block.</summary>
    public static Scan Of(Graph graph)
    {
        Shape two = Shape.Vector(2);
        Node c = graph.Apply(new Input("block", 0, "c", two)), k = graph.Apply(new Input("block", 1, "k", two)), s = graph.Apply(new Input("block", 2, "s", two));
        var body = new Function("block", [c, k, s]) { Results = [graph.Apply(new Sin(), (c * s) + k), c * s, c * c] };
        return new Scan(body, Turns, false, 1, 1, 1);
    }

    /// <summary>A loop whose stacked outputs a second loop takes.</summary>
    public static Node Repeated(Graph graph, Node[] x) => Repeated(graph, x[0], Of(graph));

    /// <summary>The same from the last column to the first.</summary>
    public static Node RepeatedBackwards(Graph graph, Node[] x) => Repeated(graph, x[0], Of(graph) with { Reverse = true });

    private static Node Repeated(Graph graph, Node x, Scan scan)
    {
        // Three columns of numbers of their own, made by a loop that only passes its carry on.
        Node c = graph.Apply(new Input("columns", 0, "c", x.Shape));
        var columns = new Scan(new Function("columns", [c]) { Results = [graph.Apply(new Cos(), c), c + c] }, Turns, false, 1, 0, 1);
        Node stack = graph.Apply(new Result(1), graph.Apply(columns, x));
        Node first = graph.Apply(scan, x, x, stack);
        Node second = graph.Apply(scan, x, graph.Apply(new Result(2), first), graph.Apply(new Result(1), first));
        return new[] { 0, 2 }.Select(i => graph.Apply(new Result(i), second)).Aggregate(graph.Apply(new Result(0), first), static (sum, term) => sum * (1 + term));
    }
}
