using System;
using System.Numerics;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>
/// Parts of given data in random order, every sample once per epoch. The order of an epoch is a keyed permutation computed sample by
/// sample, a four-round Feistel network on the next power of four, walked until it lands inside (Black &amp; Rogaway, "Ciphers with
/// arbitrary finite domains", CT-RSA 2002), so a batch is a pure function of its number.
/// </summary>
internal sealed class ShuffledBatch : BatchSource
{
    private const int Rounds = 4;

    private readonly FixedBatch _data;
    private readonly CounterRandom _random;
    private readonly int _halfBits;

    public ShuffledBatch(FixedBatch data, int batch, ulong seed)
        : base(data.Inputs)
    {
        Expect.AtLeast(batch, 1, nameof(batch), nameof(FixedBatch.Shuffled));
        Expect.AtLeast(data.Count, 1, "the number of samples", nameof(FixedBatch.Shuffled));
        _data = data;
        _random = new CounterRandom(seed);
        _halfBits = Math.Max(1, (BitOperations.Log2((uint)Math.Max(data.Count - 1, 1)) + 2) / 2);
        Count = batch;
    }

    public override int Count { get; }

    public override bool IsSampled => true;

    public override void Sample(long step, int index, Span<double> values)
    {
        ulong position = unchecked(((ulong)step * (ulong)Count) + (ulong)index);
        (ulong epoch, ulong place) = Math.DivRem(position, (ulong)_data.Count);
        uint order = (uint)place;
        do
            order = Permute(epoch, order);
        while (order >= (uint)_data.Count);
        _data.Sample(step, (int)order, values);
    }

    // All data, whatever the count: the measure that the parts estimate.
    public override BatchSource Fixed(int count, long step) => _data;

    private uint Permute(ulong epoch, uint index)
    {
        uint mask = (1u << _halfBits) - 1;
        uint left = index >> _halfBits, right = index & mask;
        for (uint round = 0; round < Rounds; round++)
        {
            uint scramble = (uint)(_random.Uniform(epoch, ((ulong)round << 32) | right) * (mask + 1.0));
            (left, right) = (right, left ^ scramble);
        }

        return (left << _halfBits) | right;
    }
}
