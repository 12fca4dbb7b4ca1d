using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Differentiation;

/// <summary>The directions along which operators differentiate.</summary>
internal static class Seeds
{
    /// <summary>One seed per component of the variables, in their order: the unit vector in that component, nothing elsewhere.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<Node, Node>> Units(IReadOnlyList<Node> variables)
        => [.. variables.SelectMany(static variable => Enumerable.Range(0, variable.Length).Select(
            j => new Dictionary<Node, Node> { [variable] = MatrixAlgebra.Unit(variable.Graph, variable.Length, j) }))];
}
