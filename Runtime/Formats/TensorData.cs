using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fluxion.Runtime;

/// <summary>The numbers of one parameter as bytes: little-endian, matrices turned from input by input (memory) to row by row (file).</summary>
internal static class TensorData
{
    /// <summary>Writes a parameter to the beginning of a payload.</summary>
    public static void Write<T>(ParameterEntry entry, ReadOnlySpan<T> values, Span<byte> payload)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int size = Unsafe.SizeOf<T>();
        for (int i = 0; i < values.Length; i++)
        {
            Span<byte> element = payload.Slice(FileIndex(entry, i) * size, size);
            MemoryMarshal.Write(element, values[i]);
            if (!BitConverter.IsLittleEndian)
                element.Reverse();
        }
    }

    /// <summary>Reads a parameter.</summary>
    /// <exception cref="ModelFormatException">An element is not finite and that is not allowed.</exception>
    public static void Read<T>(ParameterEntry entry, ReadOnlySpan<byte> payload, Span<T> values, bool allowNonFinite)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int size = Unsafe.SizeOf<T>();
        Span<byte> element = stackalloc byte[size];
        for (int i = 0; i < values.Length; i++)
        {
            payload.Slice(FileIndex(entry, i) * size, size).CopyTo(element);
            if (!BitConverter.IsLittleEndian)
                element.Reverse();
            values[i] = MemoryMarshal.Read<T>(element);
            if (!allowNonFinite && !T.IsFinite(values[i]))
                throw new ModelFormatException($"Tensor '{entry.Name}' holds {values[i]} at index {FileIndex(entry, i)}, expected finite numbers.");
        }
    }

    // Element (o, i) of W is number i · rows + o in memory and o · columns + i in the file.
    private static int FileIndex(ParameterEntry entry, int index)
    {
        if (entry.Columns == 0)
            return index;
        (int input, int output) = Math.DivRem(index, entry.Rows);
        return (output * entry.Columns) + input;
    }
}
