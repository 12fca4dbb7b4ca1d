using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Differentiation;

/// <summary>D: the derivative along a scalar, one jvp. Nested in one direction to order k it costs k + 1 columns, because equal nodes are one node.</summary>
internal static class Derivative
{
    public static Node Of(Node value, Node variable)
    {
        var seeds = new Dictionary<Node, Node> { [variable] = value.Graph.Constant(1, Shape.Scalar) };
        return Jvp.Apply([value], seeds)[0] ?? value.Graph.Zero(value.Shape);
    }
}
