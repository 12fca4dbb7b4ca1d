using System;
using System.Globalization;

namespace Fluxion;

/// <summary>One named parameter in a <see cref="ParameterBlock{T}"/>.</summary>
/// <param name="Name">The name, unique in its block, e.g. <c>Net.W1</c>.</param>
/// <param name="Offset">The index of its first element in the block.</param>
/// <param name="Rows">The number of rows (outputs) of a matrix, the length of a vector, 0 for a scalar.</param>
/// <param name="Columns">The number of columns (inputs) of a matrix, 0 for a vector or a scalar.</param>
/// <param name="Initialization">How the elements start.</param>
/// <param name="Initial">The starting value under <see cref="Initialization.Constant"/>, the bound under <see cref="Initialization.Uniform"/>.</param>
public readonly record struct ParameterEntry(string Name, int Offset, int Rows, int Columns, Initialization Initialization, double Initial)
{
    /// <summary>The number of elements: rows · columns, rows for a vector, 1 for a scalar.</summary>
    public int Count => checked(Math.Max(Rows, 1) * Math.Max(Columns, 1));

    /// <summary>Copies of this entry one after the other in the block, named <c>Name[0]</c>, <c>Name[1]</c>, …</summary>
    /// <param name="copies">The number of copies, at least 1.</param>
    public ParameterEntry[] Copies(int copies)
    {
        var entries = new ParameterEntry[copies];
        for (int i = 0; i < copies; i++)
            entries[i] = this with { Name = string.Create(CultureInfo.InvariantCulture, $"{Name}[{i}]"), Offset = checked(Offset + (i * Count)) };
        return entries;
    }
}
