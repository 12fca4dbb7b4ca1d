using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Differentiation;

/// <summary>Jacobian: Jᵢⱼ = ∂fᵢ/∂vⱼ, by one jvp per column or one vjp per row, whichever are fewer.</summary>
internal static class Jacobian
{
    /// <summary>The Jacobian with respect to the variables one after the other: as many columns as they have components.</summary>
    public static Node Of(Node value, IReadOnlyList<Node> variables)
        => IsByRows(value, variables) ? MatrixAlgebra.FromRows(Rows(value, variables)) : MatrixAlgebra.FromColumns(Columns(value, variables));

    /// <summary>Whether reverse mode takes fewer sweeps.</summary>
    public static bool IsByRows(Node value, IReadOnlyList<Node> variables) => value.Length < variables.Sum(static variable => variable.Length);

    /// <summary>Its columns, by forward mode.</summary>
    public static IReadOnlyList<Node> Columns(Node value, IReadOnlyList<Node> variables)
        => [.. Seeds.Units(variables).Select(seed => Jvp.Apply([value], seed)[0] ?? value.Graph.Zero(value.Shape))];

    /// <summary>Its rows, by reverse mode.</summary>
    public static IReadOnlyList<Node> Rows(Node value, IReadOnlyList<Node> variables)
        => [.. Enumerable.Range(0, value.Length).Select(i => Gradient.Pullback(value, MatrixAlgebra.Unit(value.Graph, value.Length, i), variables))];
}
