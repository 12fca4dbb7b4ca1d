using System;

namespace Fluxion.Runtime;

public static partial class Tiles
{
    /// <summary>Fills <paramref name="length"/> rows of <paramref name="lanes"/> from columns, samples from <paramref name="first"/> on; lanes beyond the last sample repeat it.</summary>
    /// <param name="columns">Column after column, one per component.</param>
    /// <param name="length">The number of columns.</param>
    /// <param name="stride">Elements of a column.</param>
    /// <param name="first">The sample of lane 0.</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="rows">The rows to fill, [component][lane].</param>
    /// <param name="lanes">Samples per tile.</param>
    public static void LoadColumns<T>(ReadOnlySpan<T> columns, int length, int stride, int first, int count, Span<T> rows, int lanes)
    {
        int present = Math.Min(lanes, count - first);
        for (int k = 0; k < length; k++)
        {
            ReadOnlySpan<T> samples = columns.Slice((k * stride) + first, present);
            Span<T> row = rows.Slice(k * lanes, lanes);
            samples.CopyTo(row);
            row.Slice(present).Fill(samples[^1]);
        }
    }

    /// <summary>Writes the rows of a tile to columns, leaving out the lanes beyond the last sample.</summary>
    /// <param name="rows">The rows, [component][lane].</param>
    /// <param name="lanes">Samples per tile.</param>
    /// <param name="columns">Column after column, one per component.</param>
    /// <param name="length">The number of columns.</param>
    /// <param name="stride">Elements of a column.</param>
    /// <param name="first">The sample of lane 0.</param>
    /// <param name="count">The number of samples.</param>
    public static void StoreColumns<T>(ReadOnlySpan<T> rows, int lanes, Span<T> columns, int length, int stride, int first, int count)
    {
        int present = Math.Min(lanes, count - first);
        for (int k = 0; k < length; k++) rows.Slice(k * lanes, present).CopyTo(columns.Slice((k * stride) + first, present));
    }
}
