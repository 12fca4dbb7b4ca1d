using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

/// <summary>
/// A ← A ± RᵀR for a symmetric A and rows R, the upper triangle only (a rank-k update; register blocks after Goto &amp; van de Geijn,
/// "Anatomy of high-performance matrix multiplication", ACM Trans. Math. Softw. 34, 2008). Every element is summed over the rows in
/// their order with fused multiply-adds, so its bits depend neither on the width of vectors nor on the number of workers.
/// </summary>
internal sealed class SymmetricUpdate : IParallelWork
{
    // Sixteen panels of 256 rows are 256 KiB: a block of columns stays in the second cache level while the rows go by.
    private const int BlockPanels = 16;

    private SymmetricMatrix? _matrix;
    private PackedRows? _rows;
    private int _firstPanel;
    private double _sign;

    /// <summary>Adds sign · RᵀR to the rows and columns from panel <paramref name="firstPanel"/> on.</summary>
    /// <param name="pool">The workers, or null.</param>
    /// <param name="matrix">A.</param>
    /// <param name="rows">R, with as many columns as the matrix.</param>
    /// <param name="sign">1 or −1.</param>
    /// <param name="firstPanel">The first panel of columns that takes part.</param>
    public void Run(WorkerPool? pool, SymmetricMatrix matrix, PackedRows rows, double sign, int firstPanel = 0)
    {
        (_matrix, _rows, _sign, _firstPanel) = (matrix, rows, sign, firstPanel);
        int blocks = (rows.Panels - firstPanel + BlockPanels - 1) / BlockPanels, parts = blocks * (blocks + 1) / 2;
        if (pool is not null)
        {
            pool.Run(this, parts);
            return;
        }

        for (int part = 0; part < parts; part++) ((IParallelWork)this).Run(part, 0);
    }

    // Parts are the blocks (i ≤ j) column by column.
    void IParallelWork.Run(int part, int worker)
    {
        int j = 0;
        while (part > j) part -= ++j;
        Block(_firstPanel + (part * BlockPanels), _firstPanel + (j * BlockPanels));
    }

    private void Block(int firstRow, int firstColumn)
    {
        PackedRows rows = _rows!;
        int endRow = Math.Min(firstRow + BlockPanels, rows.Panels), endColumn = Math.Min(firstColumn + BlockPanels, rows.Panels), stride = _matrix!.Stride;
        for (int j = firstColumn; j < endColumn; j += 2)
        {
            ref double b0 = ref MemoryMarshal.GetReference(rows.Panel(j));
            ref double b1 = ref MemoryMarshal.GetReference(rows.Panel(j + 1));
            for (int i = firstRow; i < Math.Min(endRow, j + 2); i++)
            {
                ref double a = ref MemoryMarshal.GetReference(rows.Panel(i));
                ref double c = ref _matrix.Values[(i * PackedRows.Width * stride) + (j * PackedRows.Width)];
                if (Vector512.IsHardwareAccelerated)
                {
                    Tile512(ref a, ref b0, ref b1, rows.Rows, ref c, stride, _sign);
                    continue;
                }

                for (int half = 0; half < PackedRows.Width; half += 4)
                {
                    Tile256(ref Unsafe.Add(ref a, half), ref b0, rows.Rows, ref Unsafe.Add(ref c, half * stride), stride, _sign);
                    Tile256(ref Unsafe.Add(ref a, half), ref b1, rows.Rows, ref Unsafe.Add(ref c, (half * stride) + PackedRows.Width), stride, _sign);
                }
            }
        }
    }

    // Eight rows by two vectors: sixteen sums hide the latency of two multipliers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile512(ref double a, ref double b0, ref double b1, int depth, ref double c, int stride, double sign)
    {
        Vector512<double> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        Vector512<double> c40 = default, c41 = default, c50 = default, c51 = default, c60 = default, c61 = default, c70 = default, c71 = default;
        for (nuint k = 0; k < (nuint)(depth * PackedRows.Width); k += PackedRows.Width)
        {
            Vector512<double> x = Vector512.LoadUnsafe(ref b0, k), y = Vector512.LoadUnsafe(ref b1, k);
            ref double r = ref Unsafe.Add(ref a, k);
            Vector512<double> r0 = Vector512.Create(r), r1 = Vector512.Create(Unsafe.Add(ref r, 1));
            (c00, c01) = (Vector512.FusedMultiplyAdd(r0, x, c00), Vector512.FusedMultiplyAdd(r0, y, c01));
            (c10, c11) = (Vector512.FusedMultiplyAdd(r1, x, c10), Vector512.FusedMultiplyAdd(r1, y, c11));
            Vector512<double> r2 = Vector512.Create(Unsafe.Add(ref r, 2)), r3 = Vector512.Create(Unsafe.Add(ref r, 3));
            (c20, c21) = (Vector512.FusedMultiplyAdd(r2, x, c20), Vector512.FusedMultiplyAdd(r2, y, c21));
            (c30, c31) = (Vector512.FusedMultiplyAdd(r3, x, c30), Vector512.FusedMultiplyAdd(r3, y, c31));
            Vector512<double> r4 = Vector512.Create(Unsafe.Add(ref r, 4)), r5 = Vector512.Create(Unsafe.Add(ref r, 5));
            (c40, c41) = (Vector512.FusedMultiplyAdd(r4, x, c40), Vector512.FusedMultiplyAdd(r4, y, c41));
            (c50, c51) = (Vector512.FusedMultiplyAdd(r5, x, c50), Vector512.FusedMultiplyAdd(r5, y, c51));
            Vector512<double> r6 = Vector512.Create(Unsafe.Add(ref r, 6)), r7 = Vector512.Create(Unsafe.Add(ref r, 7));
            (c60, c61) = (Vector512.FusedMultiplyAdd(r6, x, c60), Vector512.FusedMultiplyAdd(r6, y, c61));
            (c70, c71) = (Vector512.FusedMultiplyAdd(r7, x, c70), Vector512.FusedMultiplyAdd(r7, y, c71));
        }

        Add(ref c, c00, c01, sign);
        Add(ref Unsafe.Add(ref c, stride), c10, c11, sign);
        Add(ref Unsafe.Add(ref c, 2 * stride), c20, c21, sign);
        Add(ref Unsafe.Add(ref c, 3 * stride), c30, c31, sign);
        Add(ref Unsafe.Add(ref c, 4 * stride), c40, c41, sign);
        Add(ref Unsafe.Add(ref c, 5 * stride), c50, c51, sign);
        Add(ref Unsafe.Add(ref c, 6 * stride), c60, c61, sign);
        Add(ref Unsafe.Add(ref c, 7 * stride), c70, c71, sign);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile256(ref double a, ref double b, int depth, ref double c, int stride, double sign)
    {
        Vector256<double> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        for (nuint k = 0; k < (nuint)(depth * PackedRows.Width); k += PackedRows.Width)
        {
            Vector256<double> x = Vector256.LoadUnsafe(ref b, k), y = Vector256.LoadUnsafe(ref b, k + 4);
            ref double r = ref Unsafe.Add(ref a, k);
            Vector256<double> r0 = Vector256.Create(r), r1 = Vector256.Create(Unsafe.Add(ref r, 1));
            (c00, c01) = (Vector256.FusedMultiplyAdd(r0, x, c00), Vector256.FusedMultiplyAdd(r0, y, c01));
            (c10, c11) = (Vector256.FusedMultiplyAdd(r1, x, c10), Vector256.FusedMultiplyAdd(r1, y, c11));
            Vector256<double> r2 = Vector256.Create(Unsafe.Add(ref r, 2)), r3 = Vector256.Create(Unsafe.Add(ref r, 3));
            (c20, c21) = (Vector256.FusedMultiplyAdd(r2, x, c20), Vector256.FusedMultiplyAdd(r2, y, c21));
            (c30, c31) = (Vector256.FusedMultiplyAdd(r3, x, c30), Vector256.FusedMultiplyAdd(r3, y, c31));
        }

        Add(ref c, c00, c01, sign);
        Add(ref Unsafe.Add(ref c, stride), c10, c11, sign);
        Add(ref Unsafe.Add(ref c, 2 * stride), c20, c21, sign);
        Add(ref Unsafe.Add(ref c, 3 * stride), c30, c31, sign);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref double c, Vector512<double> x, Vector512<double> y, double sign)
    {
        (Vector512.LoadUnsafe(ref c) + (sign * x)).StoreUnsafe(ref c);
        (Vector512.LoadUnsafe(ref c, 8) + (sign * y)).StoreUnsafe(ref c, 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref double c, Vector256<double> x, Vector256<double> y, double sign)
    {
        (Vector256.LoadUnsafe(ref c) + (sign * x)).StoreUnsafe(ref c);
        (Vector256.LoadUnsafe(ref c, 4) + (sign * y)).StoreUnsafe(ref c, 4);
    }
}
