using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fluxion.Runtime;

/// <summary>Moves samples between the user's order, sample after sample, and tiles, in which a row holds one component of all samples.</summary>
public static partial class Tiles
{
    /// <summary>Fills <paramref name="length"/> rows of <paramref name="lanes"/> with samples from <paramref name="first"/> on; lanes beyond the last sample repeat it.</summary>
    /// <param name="samples">Samples one after the other, <paramref name="length"/> components each.</param>
    /// <param name="length">Components of a sample.</param>
    /// <param name="first">The sample of lane 0.</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="rows">The rows to fill, [component][lane].</param>
    /// <param name="lanes">Samples per tile.</param>
    public static void Load<T>(ReadOnlySpan<T> samples, int length, int first, int count, Span<T> rows, int lanes)
    {
        ExpectRows(rows.Length, length, lanes);
        if (first + lanes <= count)
        {
            Transpose(ref MemoryMarshal.GetReference(samples.Slice(first * length, lanes * length)), lanes, length, ref MemoryMarshal.GetReference(rows));
            return;
        }

        for (int lane = 0; lane < lanes; lane++)
        {
            ReadOnlySpan<T> sample = samples.Slice(Math.Min(first + lane, count - 1) * length, length);
            ref T row = ref rows[lane];
            for (int i = 0; i < sample.Length; i++, row = ref Unsafe.Add(ref row, lanes)) row = sample[i];
        }
    }

    /// <summary>Writes the samples of a tile back, leaving out the lanes beyond the last.</summary>
    /// <param name="rows">The rows, [component][lane].</param>
    /// <param name="lanes">Samples per tile.</param>
    /// <param name="samples">Samples one after the other, <paramref name="length"/> components each.</param>
    /// <param name="length">Components of a sample.</param>
    /// <param name="first">The sample of lane 0.</param>
    /// <param name="count">The number of samples.</param>
    public static void Store<T>(ReadOnlySpan<T> rows, int lanes, Span<T> samples, int length, int first, int count)
    {
        ExpectRows(rows.Length, length, lanes);
        if (first + lanes <= count)
        {
            Transpose(ref MemoryMarshal.GetReference(rows), length, lanes, ref MemoryMarshal.GetReference(samples.Slice(first * length, lanes * length)));
            return;
        }

        for (int lane = 0; lane < lanes && first + lane < count; lane++)
        {
            Span<T> sample = samples.Slice((first + lane) * length, length);
            ref readonly T row = ref rows[lane];
            for (int i = 0; i < sample.Length; i++, row = ref Unsafe.Add(ref Unsafe.AsRef(in row), lanes)) sample[i] = row;
        }
    }

    private static void Transpose<T>(ref T source, int rows, int columns, ref T target)
    {
        if (typeof(T) == typeof(double)) Transposition.Apply(ref Unsafe.As<T, double>(ref source), rows, columns, columns, ref Unsafe.As<T, double>(ref target), rows);
        else if (typeof(T) == typeof(float)) Transposition.Apply(ref Unsafe.As<T, float>(ref source), rows, columns, columns, ref Unsafe.As<T, float>(ref target), rows);
        else throw new NotSupportedException($"Tiles hold double or float, not {typeof(T)}.");
    }

    private static void ExpectRows(int elements, int length, int lanes)
    {
        if (elements < (long)length * lanes) throw new ArgumentException($"A tile of {length} rows of {lanes} lanes expects {(long)length * lanes} elements, got {elements}.", nameof(elements));
    }
}
