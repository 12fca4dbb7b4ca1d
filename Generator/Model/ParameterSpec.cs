namespace Fluxion.Generator.Model;

/// <summary>A trainable property: a scalar (0, 0), a vector (n, 0) or a matrix (rows, columns).</summary>
/// <param name="Name">The escaped name of the property.</param>
/// <param name="Rows">Rows or components; 0 for a scalar.</param>
/// <param name="Columns">Columns; 0 for a scalar or a vector.</param>
/// <param name="Initial">Where scalars and vectors start.</param>
/// <param name="Declaration">The property's declaration up to its accessors, for example <c>private partial global::Fluxion.Mat A</c>.</param>
internal sealed record ParameterSpec(string Name, int Rows, int Columns, double Initial, string Declaration)
{
    /// <summary>The key of the annotated type whose parameters the property holds a copy of; null for a number, a vector or a matrix.</summary>
    public string? Held { get; init; }
}
