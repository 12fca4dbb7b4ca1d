using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Fluxion.Runtime;

/// <summary>
/// The memory in which a thread evaluates maps, as much as the largest of them takes. It is kept from call to call, so that a call neither allocates nor clears any.
/// What is in it is of no use to anyone between two calls, and a call must be done with it before it makes another that takes it.
/// </summary>
/// <typeparam name="T">The type of numbers.</typeparam>
public static class Scratch<T>
    where T : unmanaged, INumberBase<T>
{
    [ThreadStatic]
    private static AlignedArray<T>? s_memory;

    /// <summary>The memory of the calling thread, which starts on a cache line; its values are arbitrary.</summary>
    /// <param name="length">The number of elements.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Span<T> Of(int length) => s_memory is { } memory && memory.Length >= length ? memory.Slice(0, length) : Grow(length);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Span<T> Grow(int length) => (s_memory = new AlignedArray<T>(length)).Span;
}
