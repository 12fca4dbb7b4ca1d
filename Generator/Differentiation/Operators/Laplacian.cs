using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Differentiation;

/// <summary>Laplacian: Σᵢ ∂²f/∂vᵢ², component by component, as one collapsed sum.</summary>
internal static class Laplacian
{
    public static Node Of(Node value, Node variable)
        => CollapsedTaylor.Apply([value], Seeds.Units([variable]))[0] ?? value.Graph.Zero(value.Shape);
}
