using System;

namespace Fluxion;

/// <summary>
/// Marks a partial property as trainable: a <see cref="Scalar"/> (no sizes), a <see cref="Vec"/> (one) or a <see cref="Mat"/>
/// (rows, columns). Matrices start uniform in ±√(6 / (rows + columns)); vectors and scalars start at <see cref="Initial"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ParameterAttribute : Attribute
{
    /// <summary>A trainable scalar.</summary>
    public ParameterAttribute()
    {
    }

    /// <summary>A trainable vector.</summary>
    /// <param name="length">The number of components, at least 1.</param>
    public ParameterAttribute(int length) => Rows = length;

    /// <summary>A trainable matrix.</summary>
    /// <param name="rows">At least 1.</param>
    /// <param name="columns">At least 1.</param>
    public ParameterAttribute(int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
    }

    /// <summary>The number of rows, or of components; 0 for a scalar.</summary>
    public int Rows { get; }

    /// <summary>The number of columns; 0 for a scalar or a vector.</summary>
    public int Columns { get; }

    /// <summary>Where scalars and vectors start.</summary>
    public double Initial { get; set; }
}
