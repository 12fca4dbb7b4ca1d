using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Threading;

namespace Fluxion.Runtime;

/// <summary>Writes of results that are larger than the caches: past them, so that memory is not read only to be overwritten.</summary>
public static class Streaming
{
    /// <summary>Bytes from which results are taken not to fit in a cache.</summary>
    public const int Threshold = 16 << 20;

    /// <summary>
    /// Whether large results are written past the caches at all. Machines differ: without AVX-512 (Zen 3) that took half the time, with it (Zen 5, whose
    /// cores get less of the memory's bandwidth so) a quarter more. Unless set, it is on where vectors have 256 bits. Results are the same.
    /// </summary>
    public static bool IsEnabled { get; set; } = Vector256.IsHardwareAccelerated && !Vector512.IsHardwareAccelerated;

    /// <summary>Whether a result is written past the caches.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Pays<T>(Span<T> result)
        where T : unmanaged => IsEnabled && (long)result.Length * Unsafe.SizeOf<T>() >= Threshold;

    /// <summary>Copies a block. Other threads see what was copied after <see cref="End"/>.</summary>
    /// <param name="from">The block, in a cache.</param>
    /// <param name="to">As many elements.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static unsafe void Copy(ReadOnlySpan<byte> from, Span<byte> to)
    {
        Expect.Length<byte>(to, from.Length, nameof(to));
        fixed (byte* source = from, target = to)
        {
            // Whole lines past the caches, what stands before the first and after the last of them as usual.
            int length = from.Length, i = Math.Min(length, (int)((Aligned.Bytes - ((nuint)target % Aligned.Bytes)) % Aligned.Bytes));
            Unsafe.CopyBlockUnaligned(target, source, (uint)i);
            for (; i + Aligned.Bytes <= length; i += Aligned.Bytes)
            {
                Vector256<byte> low = Vector256.Load(source + i), high = Vector256.Load(source + i + 32);
                low.StoreAlignedNonTemporal(target + i);
                high.StoreAlignedNonTemporal(target + i + 32);
            }

            Unsafe.CopyBlockUnaligned(target + i, source + i, (uint)(length - i));
        }
    }

    /// <summary>Copies a block of numbers; see <see cref="Copy(ReadOnlySpan{byte}, Span{byte})"/>.</summary>
    public static void Copy<T>(ReadOnlySpan<T> from, Span<T> to)
        where T : unmanaged => Copy(MemoryMarshal.AsBytes(from), MemoryMarshal.AsBytes(to));

    /// <summary>Orders all copies before whatever the thread writes next.</summary>
    public static void End() => Interlocked.MemoryBarrier();
}
