using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fluxion.Runtime;

/// <summary>
/// What an <see cref="AlignedArray{T}"/> is, for a field of those who would have to go through the object often: a load more costs fifteen cycles where a network's weights
/// have filled the first cache.
/// </summary>
/// <typeparam name="T">The type of numbers.</typeparam>
internal readonly struct AlignedMemory<T>
    where T : unmanaged, INumberBase<T>
{
    private const int Alignment = 64;

    private readonly T[] _storage;
    private readonly int _start;

    /// <summary>Allocates <paramref name="length"/> zeros and <paramref name="slack"/> more behind them.</summary>
    public AlignedMemory(int length, int slack)
    {
        int size = Unsafe.SizeOf<T>();
        _storage = GC.AllocateArray<T>(checked(length + slack + (Alignment / size)), pinned: true);
        nint misalignment = Address(_storage) & (Alignment - 1);
        _start = (int)((Alignment - misalignment) & (Alignment - 1)) / size;
        Length = length;
    }

    /// <summary>The number of elements, slack excluded.</summary>
    public int Length { get; }

    /// <summary>The elements.</summary>
    public Span<T> Span => MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_storage), _start), Length);

    // The array is pinned, so its address is a constant of its life.
    private static unsafe nint Address(T[] storage) => (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(storage));
}
