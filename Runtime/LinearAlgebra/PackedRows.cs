using System;

namespace Fluxion.Runtime;

/// <summary>
/// The rows of a matrix in the order in which a product reads them: panels of eight columns, [panel][row][column in the panel]. The number
/// of panels is even; columns beyond the last are zero.
/// </summary>
internal sealed class PackedRows(int columns, int capacity)
{
    /// <summary>Columns of a panel.</summary>
    public const int Width = 8;

    /// <summary>Columns of two panels, which a product takes side by side.</summary>
    public const int Pair = 2 * Width;

    private readonly AlignedArray<double> _values = new(checked(Padded(columns) * capacity));

    /// <summary>The most rows it can hold.</summary>
    public int Capacity { get; } = capacity;

    /// <summary>The number of rows it holds, at most the capacity; panels follow each other without a gap.</summary>
    public int Rows { get; set; } = capacity;

    /// <summary>The number of panels.</summary>
    public int Panels => Padded(columns) / Width;

    /// <summary>The rows of one panel.</summary>
    public Span<double> Panel(int panel) => _values.Slice(panel * Rows * Width, Rows * Width);

    /// <summary>The next whole number of pairs of panels.</summary>
    public static int Padded(int columns) => (columns + Pair - 1) / Pair * Pair;
}
