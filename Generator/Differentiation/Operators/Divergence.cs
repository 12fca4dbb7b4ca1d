using System.Linq;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Differentiation;

/// <summary>Divergence: Σᵢ ∂fᵢ/∂vᵢ, the trace of the Jacobian, by one jvp per component.</summary>
internal static class Divergence
{
    public static Node Of(Node value, Node variable)
        => MatrixAlgebra.Total(Seeds.Units([variable]).Select((seed, i) => Jvp.Apply([value], seed)[0] is { } column ? MatrixAlgebra.Component(column, i) : null))
            ?? value.Graph.Zero(Shape.Scalar);
}
