using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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

    private const int Alignment = 64;

    private readonly T[] _storage;
    private readonly int _start;

    /// <summary>Allocates <paramref name="length"/> zeros.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public AlignedArray(int length)
    {
        Expect.AtLeast(length, 0, nameof(length), nameof(AlignedArray<>));
        int size = Unsafe.SizeOf<T>();
        _storage = GC.AllocateArray<T>(checked(length + Slack + (Alignment / size)), pinned: true);
        nint misalignment = Address(_storage) & (Alignment - 1);
        _start = (int)((Alignment - misalignment) & (Alignment - 1)) / size;
        Length = length;
    }

    /// <summary>The number of elements, slack excluded.</summary>
    public int Length { get; }

    /// <summary>The elements.</summary>
    public Span<T> Span => MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_storage), _start), Length);

    /// <summary>A part of the elements.</summary>
    public Span<T> Slice(int start, int length) => Span.Slice(start, length);

    // The array is pinned, so its address is a constant of its life.
    private static unsafe nint Address(T[] storage) => (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(storage));
}
