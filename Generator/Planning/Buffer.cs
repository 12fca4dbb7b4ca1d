namespace Fluxion.Generator.Planning;

/// <summary>Which memory a buffer lies in.</summary>
internal enum Region
{
    /// <summary>The inputs of one tile.</summary>
    Tile,

    /// <summary>The arena.</summary>
    Workspace,

    /// <summary>The tape of a turn of a loop: what a loop that runs back over it reads where it lies.</summary>
    Tape,

    /// <summary>The outputs of one tile.</summary>
    Output,
}

/// <summary>
/// Memory of one or several values of equal length. Values that meet the same weights stand side by side as columns, so that one
/// product serves them all. Element (row, column, lane) stands at Offset + row·RowStride + column·ColumnStride + lane.
/// </summary>
internal sealed class Buffer(string name, Region region, int rows, int columns, int rowStride, int columnStride)
{
    public string Name { get; } = name;

    public Region Region { get; set; } = region;

    public int Rows { get; } = rows;

    public int Columns { get; } = columns;

    public int RowStride { get; } = rowStride;

    public int ColumnStride { get; } = columnStride;

    /// <summary>Elements, padding included.</summary>
    public int Size { get; init; }

    /// <summary>Where the buffer starts in its region; set when the arena is laid out.</summary>
    public int Offset { get; set; }

    /// <summary>The first and the last step that touch the buffer.</summary>
    public int FirstStep { get; set; } = int.MaxValue;

    public int LastStep { get; set; } = -1;

    /// <summary>A buffer whose place it may take although its last step is the first of this one; null if there is none.</summary>
    public Buffer? Over { get; set; }

    public void Touch(int step)
    {
        if (step < FirstStep) FirstStep = step;
        if (step > LastStep) LastStep = step;
    }
}

/// <summary>Where a value lies: from a row on, in one column.</summary>
internal readonly record struct Location(Buffer Buffer, int Row, int Column)
{
    /// <summary>The offset of the first element in its region.</summary>
    public int Offset => Buffer.Offset + (Row * Buffer.RowStride) + (Column * Buffer.ColumnStride);
}
