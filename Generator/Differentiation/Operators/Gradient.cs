using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Differentiation;

/// <summary>Grad: one vjp.</summary>
internal static class Gradient
{
    /// <summary>The gradient of a scalar with respect to the variables, one after the other.</summary>
    public static Node Of(Node value, IReadOnlyList<Node> variables) => Pullback(value, value.Graph.Constant(1, Shape.Scalar), variables);

    /// <summary>(∂value/∂variables)ᵀ cotangent.</summary>
    public static Node Pullback(Node value, Node cotangent, IReadOnlyList<Node> variables)
    {
        IReadOnlyList<Node?> bars = Vjp.Apply([(value, cotangent)], variables);
        Node[] parts = [.. bars.Select((bar, i) => bar ?? value.Graph.Zero(variables[i].Shape))];
        return parts.Length == 1 ? parts[0] : value.Graph.Apply(new Concat(), parts);
    }
}
