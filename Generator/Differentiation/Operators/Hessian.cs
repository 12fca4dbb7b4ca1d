using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Differentiation;

/// <summary>Hessian: Hᵢⱼ = ∂²f/∂vᵢ∂vⱼ of a scalar, forward over reverse: one jvp of the gradient per column.</summary>
internal static class Hessian
{
    public static Node Of(Node value, IReadOnlyList<Node> variables) => MatrixAlgebra.FromColumns(Columns(value, variables));

    /// <summary>Its columns.</summary>
    public static IReadOnlyList<Node> Columns(Node value, IReadOnlyList<Node> variables) => Jacobian.Columns(Gradient.Of(value, variables), variables);
}
