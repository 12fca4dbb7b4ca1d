using System;
using System.Numerics;

namespace Fluxion.Runtime;

/// <summary>
/// A zeroed array that never moves, starts on a 64-byte boundary and is followed by at least <see cref="Slack"/> zero elements, so that a
/// vector load that begins inside it may run past its end. It lives on the pinned object heap and needs no disposal.
/// </summary>
/// <typeparam name="T">The type of numbers.</typeparam>
public sealed class AlignedArray<T>
    where T : unmanaged, INumberBase<T>
{
    /// <summary>The number of readable elements after the last one.</summary>
    public const int Slack = 64;

    private readonly AlignedMemory<T> _memory;

    /// <summary>Allocates <paramref name="length"/> zeros.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public AlignedArray(int length)
    {
        Expect.AtLeast(length, 0, nameof(length), nameof(AlignedArray<>));
        _memory = new AlignedMemory<T>(length, Slack);
    }

    /// <summary>The number of elements, slack excluded.</summary>
    public int Length => _memory.Length;

    /// <summary>The elements.</summary>
    public Span<T> Span => _memory.Span;

    /// <summary>A part of the elements.</summary>
    public Span<T> Slice(int start, int length) => Span.Slice(start, length);
}
