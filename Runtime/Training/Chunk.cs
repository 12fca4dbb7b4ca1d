using System;
using System.Numerics;

namespace Fluxion.Runtime;

/// <summary>A run of consecutive tiles of a batch, evaluated by one worker, with its memory and its results.</summary>
internal sealed class Chunk<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private AlignedArray<T>? _accumulators;

    private Chunk(int firstTile, int tileCount, int tileLength)
    {
        FirstTile = firstTile;
        TileCount = tileCount;
        Tiles = new AlignedArray<T>(checked(tileCount * tileLength));
    }

    /// <summary>The batch's tile with which it begins.</summary>
    public int FirstTile { get; }

    public int TileCount { get; }

    public AlignedArray<T> Tiles { get; }

    /// <summary>Σ w ℓ of its tiles, as last evaluated.</summary>
    public T Value { get; set; }

    /// <summary>The accumulators of this chunk, allocated when first asked for: one thread alone uses those of one chunk for all.</summary>
    public Span<T> Accumulators(int length) => (_accumulators ??= new AlignedArray<T>(length)).Span;

    /// <summary>
    /// Cuts a batch into at most <see cref="BatchLoss{T}.MaxChunks"/> chunks; the cut depends on the batch's size alone. The longer ones come first, so that what is begun last
    /// is short and workers end together.
    /// </summary>
    public static Chunk<T>[] Cut(int samples, int lanes, int tileLength)
    {
        int tiles = (samples + lanes - 1) / lanes;
        var chunks = new Chunk<T>[Math.Min(BatchLoss<T>.MaxChunks, tiles)];
        int first = 0;
        for (int i = 0; i < chunks.Length; i++)
        {
            int count = (tiles - i + chunks.Length - 1) / chunks.Length;
            chunks[i] = new Chunk<T>(first, count, tileLength);
            first += count;
        }

        return chunks;
    }
}
