using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Oracles;

/// <summary>A function of two vectors with two results, to be called: a·b and sin(a) − b.</summary>
internal static class TwoResults
{
    /// <summary>The function.</summary>
    public static Function Of(Graph graph)
    {
        Node a = graph.Apply(new Input("two", 0, "a", Shape.Vector(2))), b = graph.Apply(new Input("two", 1, "b", Shape.Vector(2)));
        return new Function("two", [a, b]) { Results = [a * b, graph.Apply(new Sin(), a) - b] };
    }

    /// <summary>Both results, added, of a nested call.</summary>
    public static Node Called(Graph graph, Node[] x)
    {
        Function function = Of(graph);
        Node first = graph.Apply(new Call(function), x);
        Node second = graph.Apply(new Call(function), graph.Apply(new Result(1), first), x[0]);
        return graph.Apply(new Result(0), second) + (graph.Apply(new Result(1), second) * graph.Apply(new Result(0), first));
    }
}
