using System;
using System.Numerics.Tensors;

namespace Fluxion.Runtime;

/// <summary>
/// A = UᵀU with U upper triangular, in place and block by block (Golub &amp; Van Loan, "Matrix computations", § 4.2.9): factor a block on
/// the diagonal, solve for the rows beside it, subtract their product from what remains. Allocates nothing once made.
/// </summary>
/// <param name="size">The number of rows.</param>
internal sealed class Cholesky(int size) : IParallelWork
{
    private const int BlockSize = 64;

    private readonly PackedRows _beside = new(size, BlockSize);
    private readonly SymmetricUpdate _update = new();
    private SymmetricMatrix? _matrix;
    private int _first;

    /// <summary>Replaces the upper triangle by U. Returns false, with the matrix spoilt, if a pivot is not positive.</summary>
    /// <param name="matrix">A of the size given when made.</param>
    /// <param name="pool">The workers, or null; the bits of the result are the same.</param>
    public bool Factor(SymmetricMatrix matrix, WorkerPool? pool)
    {
        Expect.AtLeast(matrix.Size, size, nameof(matrix));
        _matrix = matrix;
        for (_first = 0; _first < size; _first += BlockSize)
        {
            int end = Math.Min(_first + BlockSize, size);
            if (!FactorBlock(end))
                return false;
            int stripes = (matrix.PaddedSize - end + BlockSize - 1) / BlockSize;
            if (end == size || stripes == 0)
                continue;
            if (pool is not null)
            {
                pool.Run(this, stripes);
            }
            else
            {
                for (int part = 0; part < stripes; part++) ((IParallelWork)this).Run(part, 0);
            }

            _update.Run(pool, matrix, _beside, -1, end / PackedRows.Width);
        }

        return true;
    }

    /// <summary>x ← (UᵀU)⁻¹ x for a factored matrix.</summary>
    public void Solve(SymmetricMatrix factored, Span<double> x)
    {
        Expect.Length<double>(x, size, nameof(x));
        for (int k = 0; k < size; k++)
        {
            ReadOnlySpan<double> row = factored.Upper(k);
            x[k] /= row[0];
            TensorPrimitives.MultiplyAdd(row[1..], -x[k], x[(k + 1)..], x[(k + 1)..]);
        }

        for (int k = size - 1; k >= 0; k--)
        {
            ReadOnlySpan<double> row = factored.Upper(k);
            x[k] = (x[k] - VectorAlgebra.Dot<double>(row[1..], x[(k + 1)..])) / row[0];
        }
    }

    // One stripe of columns beside the block: U₁₂ = U₁₁⁻ᵀ A₁₂, by rows, then into panels for the update.
    void IParallelWork.Run(int part, int worker)
    {
        SymmetricMatrix matrix = _matrix!;
        int start = _first + BlockSize + (part * BlockSize), length = Math.Min(BlockSize, matrix.PaddedSize - start), stride = matrix.Stride;
        Span<double> values = matrix.Values;
        for (int k = 0; k < BlockSize; k++)
        {
            ReadOnlySpan<double> pivots = values.Slice(((_first + k) * stride) + _first, BlockSize);
            Span<double> row = values.Slice(((_first + k) * stride) + start, length);
            TensorPrimitives.Divide(row, pivots[k], row);
            for (int r = k + 1; r < BlockSize; r++)
            {
                Span<double> below = values.Slice(((_first + r) * stride) + start, length);
                TensorPrimitives.MultiplyAdd(row, -pivots[r], below, below);
            }

            for (int column = 0; column < length; column += PackedRows.Width)
                row.Slice(column, PackedRows.Width).CopyTo(_beside.Panel((start + column) / PackedRows.Width)[(k * PackedRows.Width)..]);
        }
    }

    private bool FactorBlock(int end)
    {
        SymmetricMatrix matrix = _matrix!;
        for (int k = _first; k < end; k++)
        {
            Span<double> row = matrix.Upper(k)[..(end - k)];
            if (!(row[0] > 0) || !double.IsFinite(row[0]))
                return false;
            row[0] = Math.Sqrt(row[0]);
            TensorPrimitives.Divide(row[1..], row[0], row[1..]);
            for (int r = k + 1; r < end; r++)
            {
                Span<double> below = matrix.Upper(r)[..(end - r)];
                TensorPrimitives.MultiplyAdd(row[(r - k)..], -row[r - k], below, below);
            }
        }

        return true;
    }
}
