using System;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>A dense symmetric matrix in double precision: the upper triangle of rows of <see cref="Stride"/> elements; what lies below the diagonal has no meaning.</summary>
public sealed class SymmetricMatrix
{
    // Rows a power of two apart would all fall into the same few sets of a cache.
    private const int Conflict = 256;

    private readonly AlignedArray<double> _values;

    /// <summary>The zero matrix of <paramref name="size"/> rows.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is less than 1.</exception>
    public SymmetricMatrix(int size)
    {
        Expect.AtLeast(size, 1, nameof(size), nameof(SymmetricMatrix));
        Size = size;
        PaddedSize = PackedRows.Padded(size);
        Stride = PaddedSize % Conflict == 0 ? PaddedSize + PackedRows.Pair : PaddedSize;
        _values = new AlignedArray<double>(checked(PaddedSize * Stride));
    }

    /// <summary>The number of rows.</summary>
    public int Size { get; }

    /// <summary>The elements of row <paramref name="row"/> from the diagonal on.</summary>
    public Span<double> Upper(int row) => _values.Slice((row * Stride) + row, Size - row);

    /// <summary>The diagonal element of a row.</summary>
    public ref double Diagonal(int row) => ref _values.Span[(row * Stride) + row];

    /// <summary>Sets all elements to zero.</summary>
    public void Clear() => _values.Span.Clear();

    /// <summary>Copies all elements.</summary>
    /// <exception cref="ArgumentException">The other matrix has another size.</exception>
    public void CopyTo(SymmetricMatrix other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Expect.Length<double>(other._values.Span, _values.Length, nameof(other));
        _values.Span.CopyTo(other._values.Span);
    }

    /// <summary>Elements from row to row.</summary>
    internal int Stride { get; }

    /// <summary>Rows in memory, whole pairs of panels.</summary>
    internal int PaddedSize { get; }

    /// <summary>All elements in memory.</summary>
    internal Span<double> Values => _values.Span;
}
