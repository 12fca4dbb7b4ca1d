using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

/// <summary>Moves rows of a tile between places of an arena. Rows are <c>length</c> elements long and lie <c>stride</c> elements apart.</summary>
public static class TileRows
{
    /// <summary>to[r] = from[r] for every row r.</summary>
    /// <param name="from">The first element of the first row read.</param>
    /// <param name="fromStride">Elements from one row read to the next.</param>
    /// <param name="to">The first element of the first row written; the places do not overlap.</param>
    /// <param name="toStride">Elements from one row written to the next.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="length">Elements per row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy<T>(ref T from, int fromStride, ref T to, int toStride, int rows, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (Vector512.IsHardwareAccelerated && length == 2 * Vector512<T>.Count)
        {
            // A tile's row.
            for (; rows > 0; rows--)
            {
                Vector512<T> first = Vector512.LoadUnsafe(ref from), second = Vector512.LoadUnsafe(ref from, (nuint)Vector512<T>.Count);
                first.StoreUnsafe(ref to);
                second.StoreUnsafe(ref to, (nuint)Vector512<T>.Count);
                from = ref Unsafe.Add(ref from, fromStride);
                to = ref Unsafe.Add(ref to, toStride);
            }

            return;
        }

        int whole = length - (length % Vector256<T>.Count);
        for (int r = 0; r < rows; r++)
        {
            ref T source = ref Unsafe.Add(ref from, r * fromStride);
            ref T target = ref Unsafe.Add(ref to, r * toStride);
            for (int i = 0; i < whole; i += Vector256<T>.Count) Vector256.LoadUnsafe(ref source, (nuint)i).StoreUnsafe(ref target, (nuint)i);
            for (int i = whole; i < length; i++) Unsafe.Add(ref target, i) = Unsafe.Add(ref source, i);
        }
    }

    /// <summary>to[r] += from[r] for every row r; parameters as in <see cref="Copy"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add<T>(ref T from, int fromStride, ref T to, int toStride, int rows, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int whole = length - (length % Vector256<T>.Count);
        for (int r = 0; r < rows; r++)
        {
            ref T source = ref Unsafe.Add(ref from, r * fromStride);
            ref T target = ref Unsafe.Add(ref to, r * toStride);
            for (int i = 0; i < whole; i += Vector256<T>.Count)
                (Vector256.LoadUnsafe(ref target, (nuint)i) + Vector256.LoadUnsafe(ref source, (nuint)i)).StoreUnsafe(ref target, (nuint)i);
            for (int i = whole; i < length; i++) Unsafe.Add(ref target, i) += Unsafe.Add(ref source, i);
        }
    }

    /// <summary>rows[r] = 0 for every row r.</summary>
    /// <param name="first">The first element of the first row.</param>
    /// <param name="stride">Elements from one row to the next.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="length">Elements per row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Clear<T>(ref T first, int stride, int rows, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int r = 0; r < rows; r++)
        {
            ref T target = ref Unsafe.Add(ref first, r * stride);
            for (int i = 0; i < length; i++) Unsafe.Add(ref target, i) = T.Zero;
        }
    }
}
