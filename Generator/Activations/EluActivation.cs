using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Activations;

/// <summary>σ(z) = z for z &gt; 0, otherwise eᶻ − 1 (Clevert, Unterthiner and Hochreiter 2016, α = 1). σ′(0) = 1 exists; from the second derivative on, 0 counts as left of the kink: σ″(0) = 1.</summary>
internal static class EluActivation
{
    public static readonly ActivationFunction Definition = new("elu", Apply);

    // The exponential sees no positive argument: an infinity in the alternative that is not taken would turn its zero cotangent into NaN.
    private static Node Apply(Node z)
    {
        Graph graph = z.Graph;
        var positive = new Select(Comparison.Greater);
        Node zero = graph.Zero(z.Shape);
        return graph.Apply(positive, z, zero, z, graph.Apply(new Expm1(), graph.Apply(positive, z, zero, zero, z)));
    }
}
