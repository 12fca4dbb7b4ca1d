using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fluxion.Runtime;

/// <summary>
/// JᵀJ and Jᵀr of a batch, L = Σᵢ wᵢ ‖r(θ, inputᵢ)‖² = ‖r‖² with √wᵢ inside r: workers compute the rows of J for some tiles and pack them,
/// then their product is added to the matrix, and so on to the last tile. No more than a block of rows is ever in memory.
/// </summary>
internal sealed class NormalEquationsWork<T> : IParallelWork
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Rows of a block: as many as a panel of them fits into the first cache level.
    private const int BlockRows = 256;

    private readonly ResidualKernel<T> _kernel;
    private readonly ParameterBlock<T> _parameters;
    private readonly Chunk<T>[] _chunks;
    private readonly PackedRows _packed;
    private readonly double[] _residuals;
    private readonly SymmetricUpdate _update = new();
    private readonly int _lanes, _width, _tileCount, _rowsPerTile;
    private Scratch[] _workers = [];
    private int _firstTile;
    private double _weight;

    public NormalEquationsWork(ResidualKernel<T> kernel, ParameterBlock<T> parameters, int lanes, int width, Chunk<T>[] chunks)
    {
        (_kernel, _parameters, _chunks, _lanes, _width) = (kernel, parameters, chunks, lanes, width);
        _rowsPerTile = kernel.Residuals * lanes;
        _packed = new PackedRows(parameters.Count, Math.Max(1, BlockRows / _rowsPerTile) * _rowsPerTile);
        _residuals = new double[_packed.Capacity];
        foreach (Chunk<T> chunk in chunks) _tileCount += chunk.TileCount;
    }

    /// <summary>Adds weight · JᵀJ to the matrix and weight · 2 Jᵀr to the gradient, for tiles that are filled.</summary>
    public void Run(WorkerPool? pool, double weight, Span<T> gradient, SymmetricMatrix matrix)
    {
        EnsureWorkers(pool?.Workers ?? 1);
        _weight = weight;
        int step = _packed.Capacity / _rowsPerTile;
        for (_firstTile = 0; _firstTile < _tileCount; _firstTile += step)
        {
            int tiles = Math.Min(step, _tileCount - _firstTile);
            _packed.Rows = tiles * _rowsPerTile;
            if (pool is not null)
            {
                pool.Run(this, tiles);
            }
            else
            {
                for (int tile = 0; tile < tiles; tile++) ((IParallelWork)this).Run(tile, 0);
            }

            AddGradient(gradient);
            _update.Run(pool, matrix, _packed, 1);
        }
    }

    void IParallelWork.Run(int part, int worker)
    {
        Scratch scratch = _workers[worker];
        ReadOnlySpan<T> tile = TileAt(_firstTile + part), weights = tile.Slice(_width * _lanes, _lanes);
        Span<T> seeded = scratch.Tile.Span, rows = scratch.Rows.Span, seeds = seeded[(_width * _lanes)..];
        tile[..(_width * _lanes)].CopyTo(seeded);
        for (int k = 0; k < _kernel.Residuals; k++)
        {
            seeds.Clear();
            for (int lane = 0; lane < _lanes; lane++)
                seeds[(k * _lanes) + lane] = T.CreateTruncating(Math.Sqrt(_weight * double.CreateTruncating(weights[lane])));
            rows.Clear();
            _kernel.Run(_parameters.Values, seeded, scratch.Workspace.Span, scratch.Residuals.Span, rows);
            int first = (part * _rowsPerTile) + (k * _lanes);
            for (int lane = 0; lane < _lanes; lane++)
                _residuals[first + lane] = double.CreateTruncating(seeds[(k * _lanes) + lane] * scratch.Residuals.Span[(k * _lanes) + lane]);
            Pack(rows, first);
        }
    }

    private ReadOnlySpan<T> TileAt(int tile)
    {
        int length = (_width + 1) * _lanes;
        foreach (Chunk<T> chunk in _chunks)
        {
            if (tile < chunk.FirstTile + chunk.TileCount)
                return chunk.Tiles.Slice((tile - chunk.FirstTile) * length, length);
        }

        throw new ArgumentOutOfRangeException(nameof(tile));
    }

    // [parameter][lane] into [panel][row][parameter in the panel].
    private void Pack(ReadOnlySpan<T> rows, int first)
    {
        for (int panel = 0; panel < _packed.Panels; panel++)
        {
            ReadOnlySpan<T> from = rows.Slice(panel * PackedRows.Width * _lanes, PackedRows.Width * _lanes);
            Span<double> to = _packed.Panel(panel).Slice(first * PackedRows.Width, PackedRows.Width * _lanes);
            if (typeof(T) == typeof(double))
            {
                Transposition.Apply(
                    ref Unsafe.As<T, double>(ref MemoryMarshal.GetReference(from)), PackedRows.Width, _lanes, _lanes, ref MemoryMarshal.GetReference(to), PackedRows.Width);
                continue;
            }

            for (int i = 0; i < from.Length; i++)
                to[(i % _lanes * PackedRows.Width) + (i / _lanes)] = double.CreateTruncating(from[i]);
        }
    }

    private void AddGradient(Span<T> gradient)
    {
        Span<double> sums = stackalloc double[PackedRows.Width];
        for (int panel = 0; panel < _packed.Panels; panel++)
        {
            sums.Clear();
            ReadOnlySpan<double> rows = _packed.Panel(panel);
            for (int row = 0; row < _packed.Rows; row++)
            {
                for (int i = 0; i < sums.Length; i++) sums[i] += rows[(row * PackedRows.Width) + i] * _residuals[row];
            }

            int first = panel * PackedRows.Width;
            for (int i = 0; i < sums.Length && first + i < gradient.Length; i++) gradient[first + i] += T.CreateTruncating(2 * sums[i]);
        }
    }

    private void EnsureWorkers(int workers)
    {
        int present = _workers.Length;
        if (present >= workers)
            return;
        Array.Resize(ref _workers, workers);
        for (int i = present; i < workers; i++)
        {
            _workers[i] = new Scratch(
                new AlignedArray<T>((_width + _kernel.Residuals) * _lanes),
                new AlignedArray<T>(_kernel.WorkspaceLength),
                new AlignedArray<T>(_kernel.Residuals * _lanes),
                new AlignedArray<T>(PackedRows.Padded(_parameters.Count) * _lanes));
        }
    }

    private sealed record Scratch(AlignedArray<T> Tile, AlignedArray<T> Workspace, AlignedArray<T> Residuals, AlignedArray<T> Rows);
}
