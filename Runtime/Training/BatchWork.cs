using System;
using System.Numerics;

namespace Fluxion.Runtime;

/// <summary>What the workers of a <see cref="BatchLoss{T}"/> do: fill the tiles of a chunk if the batch is new, and run the kernel over them.</summary>
internal sealed unsafe class BatchWork<T> : IParallelWork
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly LossKernel<T> _kernel;
    private readonly ParameterBlock<T> _parameters;
    private readonly BatchSource _source;
    private readonly Chunk<T>[] _chunks;
    private readonly InOrder _fold;
    private AlignedArray<T>[] _workspaces = [];
    private double[][] _samples = [];
    private long _step;
    private bool _isStale = true;
    private bool _withGradient;
    private T* _gradient;       // the caller's, while it waits for the workers

    public BatchWork(LossKernel<T> kernel, ParameterBlock<T> parameters, BatchSource source, Chunk<T>[] chunks)
    {
        (_kernel, _parameters, _source, _chunks) = (kernel, parameters, source, chunks);
        _fold = new InOrder(chunks.Length, Fold);
    }

    /// <summary>Selects a batch; its samples are computed by the workers of the next run.</summary>
    public void Draw(long step)
    {
        _isStale |= step != _step;
        _step = step;
    }

    /// <summary>Evaluates every chunk and, if asked to, adds their gradients to <paramref name="gradient"/> in the order of the chunks.</summary>
    public void Run(WorkerPool? pool, bool withGradient, Span<T> gradient)
    {
        EnsureWorkers(pool?.Workers ?? 1);
        _withGradient = withGradient;
        if (pool is null)
        {
            for (int i = 0; i < _chunks.Length; i++)
            {
                // One thread needs the accumulators of one chunk.
                Span<T> accumulators = withGradient ? _chunks[0].Accumulators(_kernel.AccumulatorLength) : default;
                Evaluate(_chunks[i], 0, accumulators);
                if (withGradient)
                    _kernel.Fold(accumulators, gradient);
            }
        }
        else
        {
            _fold.Restart();
            fixed (T* first = gradient)
            {
                _gradient = first;
                pool.Run(this, _chunks.Length);
            }
        }

        _isStale = false;
    }

    void IParallelWork.Run(int part, int worker)
    {
        Evaluate(_chunks[part], worker, _withGradient ? _chunks[part].Accumulators(_kernel.AccumulatorLength) : default);
        if (_withGradient)
            _fold.Finish(part);
    }

    private void Fold(int chunk) => _kernel.Fold(_chunks[chunk].Accumulators(_kernel.AccumulatorLength), new Span<T>(_gradient, _kernel.ParameterCount));

    private void Evaluate(Chunk<T> chunk, int worker, Span<T> accumulators)
    {
        if (_isStale)
            Fill(chunk, _samples[worker]);

        Span<T> workspace = _workspaces[worker].Span;
        if (!_withGradient)
        {
            chunk.Value = _kernel.Value(_parameters.Values, chunk.Tiles.Span, chunk.TileCount, workspace);
            return;
        }

        accumulators.Clear();
        chunk.Value = _kernel.Gradient(_parameters.Values, chunk.Tiles.Span, chunk.TileCount, workspace, accumulators);
    }

    // [tile][row][lane]: samples stand in lanes, the last row is the weight. Lanes past the end repeat the last sample with weight 0,
    // so that they stay finite.
    private void Fill(Chunk<T> chunk, Span<double> sample)
    {
        int lanes = _kernel.Lanes, width = _source.Width, count = _source.Count;
        T weight = T.One / T.CreateTruncating(count);
        Span<T> tiles = chunk.Tiles.Span;
        for (int tile = 0; tile < chunk.TileCount; tile++)
        {
            Span<T> rows = tiles.Slice(tile * (width + 1) * lanes, (width + 1) * lanes);
            int first = (chunk.FirstTile + tile) * lanes;
            for (int lane = 0; lane < lanes; lane++)
            {
                if (first + lane < count)
                    _source.Sample(_step, first + lane, sample);
                for (int row = 0; row < width; row++)
                    rows[(row * lanes) + lane] = T.CreateTruncating(sample[row]);
                rows[(width * lanes) + lane] = first + lane < count ? weight : T.Zero;
            }
        }
    }

    private void EnsureWorkers(int workers)
    {
        int present = _workspaces.Length;
        if (present >= workers)
            return;
        Array.Resize(ref _workspaces, workers);
        Array.Resize(ref _samples, workers);
        for (int i = present; i < workers; i++)
        {
            _workspaces[i] = new AlignedArray<T>(_kernel.WorkspaceLength);
            _samples[i] = new double[_source.Width];
        }
    }
}
