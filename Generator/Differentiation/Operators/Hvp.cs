using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Differentiation;

/// <summary>Hvp: the Hessian times a direction, one jvp of the gradient; the Hessian is never formed. Pearlmutter, Neural Computation 6 (1994).</summary>
internal static class Hvp
{
    /// <summary>H direction. The direction is a value: what of it depends on the variables is not differentiated.</summary>
    public static Node Of(Node value, IReadOnlyList<Node> variables, IReadOnlyList<Node> directions)
        => Of(Gradient.Of(value, variables), value.Graph, variables, directions);

    /// <summary>The same of Σ wᵢ fᵢ for a vector f.</summary>
    public static Node Of(Node value, Node weights, IReadOnlyList<Node> variables, IReadOnlyList<Node> directions)
        => Of(Gradient.Pullback(value, weights, variables), value.Graph, variables, directions);

    private static Node Of(Node gradient, Graph graph, IReadOnlyList<Node> variables, IReadOnlyList<Node> directions)
    {
        var seeds = new Dictionary<Node, Node>();
        for (int i = 0; i < variables.Count; i++) seeds.Add(variables[i], directions[i]);
        return Jvp.Apply([gradient], seeds)[0] ?? graph.Zero(gradient.Shape);
    }
}
