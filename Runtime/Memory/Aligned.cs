using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fluxion.Runtime;

/// <summary>Memory on the stack, cut so that it starts on a cache line: loads of whole vectors then never straddle two.</summary>
public static class Aligned
{
    /// <summary>Bytes of a cache line, and of the widest vector.</summary>
    public const int Bytes = 64;

    /// <summary>The part of <paramref name="memory"/> from its first 64-byte boundary on.</summary>
    /// <param name="memory">At least <paramref name="length"/> elements and 64 bytes more; on the stack, or pinned.</param>
    /// <param name="length">The number of elements to return.</param>
    /// <exception cref="ArgumentOutOfRangeException">The memory is too short.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Span<T> Slice<T>(Span<T> memory, int length)
        where T : unmanaged
    {
        nuint address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(memory));
        return memory.Slice((int)((Bytes - (address % Bytes)) % Bytes / (nuint)sizeof(T)), length);
    }
}
