using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Planning;

/// <summary>Gives every buffer its offset; buffers that are never needed at the same time may share memory, and so may those that a loop writes over others.</summary>
internal static class Arena
{
    /// <summary>Lays out the buffers of the arena; returns its length.</summary>
    public static int LayOut(IReadOnlyList<Buffer> buffers, Element element)
    {
        var placed = new List<Buffer>();
        int length = 0;
        foreach (Buffer buffer in buffers.Where(static buffer => buffer.Region == Region.Workspace && buffer.LastStep >= 0).OrderBy(static buffer => buffer.FirstStep))
        {
            buffer.Offset = FirstFit(buffer, placed, element);
            placed.Add(buffer);
            length = Math.Max(length, buffer.Offset + element.Padded(buffer.Size));
        }

        return length;
    }

    /// <summary>Lays out a tape, on which nothing shares memory; returns its length.</summary>
    public static int LayOutTape(IReadOnlyList<Buffer> buffers, Element element)
    {
        int length = 0;
        foreach (Buffer buffer in buffers.Where(static buffer => buffer.Region == Region.Tape))
        {
            buffer.Offset = length;
            length += element.Padded(buffer.Size);
        }

        return length;
    }

    private static int FirstFit(Buffer buffer, List<Buffer> placed, Element element)
    {
        if (buffer.Over is { } over && !placed.Any(other => !ReferenceEquals(other, over) && Overlap(buffer, other) && Meet(over, other, element))) return over.Offset;
        int offset = 0;
        foreach (Buffer other in placed.Where(other => Overlap(buffer, other)).OrderBy(static other => other.Offset))
        {
            if (offset + element.Padded(buffer.Size) <= other.Offset) break;
            offset = Math.Max(offset, other.Offset + element.Padded(other.Size));
        }

        return offset;
    }

    private static bool Meet(Buffer a, Buffer b, Element element) => a.Offset < b.Offset + element.Padded(b.Size) && b.Offset < a.Offset + element.Padded(a.Size);

    private static bool Overlap(Buffer a, Buffer b) => a.FirstStep <= b.LastStep && b.FirstStep <= a.LastStep;
}
