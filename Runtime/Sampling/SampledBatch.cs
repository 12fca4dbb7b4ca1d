using System;
using System.Collections.Generic;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>
/// Fresh random samples for every step. Sample i of batch k is a pure function of (seed, k, i): it depends neither on threads nor on the
/// batch's size, and two losses with the same seed and the same distributions see the same points.
/// </summary>
public sealed class SampledBatch : BatchSource
{
    private readonly CounterRandom _random;
    private readonly Distribution[] _distributions;

    /// <summary>Batches of <paramref name="batch"/> samples.</summary>
    /// <param name="inputs">The inputs of the loss.</param>
    /// <param name="batch">The number of samples in a batch.</param>
    /// <param name="seed">Names the sequence of batches.</param>
    /// <param name="distributions">The distribution of each input, in order.</param>
    /// <exception cref="ArgumentException">A distribution is missing or has another length than its input.</exception>
    public SampledBatch(IReadOnlyList<InputSpec> inputs, int batch, ulong seed, params ReadOnlySpan<Distribution> distributions)
        : base(inputs)
    {
        Expect.AtLeast(batch, 1, nameof(batch), "Sampled");
        Expect.Length(distributions, inputs.Count, nameof(distributions), "Sampled");
        for (int i = 0; i < inputs.Count; i++)
        {
            ArgumentNullException.ThrowIfNull(distributions[i], inputs[i].Name);
            if (distributions[i].Length is int length && length != inputs[i].Length)
                throw new ArgumentException($"Sampled expects a distribution of length {inputs[i].Length} for {inputs[i].Name}, got one of length {length}.", inputs[i].Name);
        }

        Count = batch;
        Seed = seed;
        _random = new CounterRandom(seed);
        _distributions = distributions.ToArray();
    }

    /// <summary>The seed of the sequence of batches.</summary>
    public ulong Seed { get; }

    /// <summary>
    /// Whether the points of a batch are those of a <see cref="SobolSequence"/>, shifted at random for each batch, instead of independent
    /// ones: better spread, each still uniform. Numbers beyond its dimensions, as rejection asks for, are independent. Off by default;
    /// batches of a power of two samples are spread best.
    /// </summary>
    public bool IsQuasiRandom { get; init; }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <inheritdoc/>
    public override bool IsSampled => true;

    /// <inheritdoc/>
    public override void Sample(long step, int index, Span<double> values)
    {
        Expect.Length<double>(values, Width, nameof(values));
        var stream = new SampleStream(_random, (ulong)step, index, IsQuasiRandom);
        for (int i = 0; i < _distributions.Length; i++)
        {
            int length = Inputs[i].Length;
            _distributions[i].Sample(ref stream, values[..length]);
            values = values[length..];
        }
    }

    /// <inheritdoc/>
    public override BatchSource Fixed(int count, long step)
    {
        Expect.AtLeast(count, 0, nameof(count));
        return new HeldBatch(count == 0 ? this : new SampledBatch(Inputs, count, Seed, _distributions) { IsQuasiRandom = IsQuasiRandom }, step);
    }

    /// <summary>The same batches with points of low discrepancy; see <see cref="IsQuasiRandom"/>.</summary>
    public SampledBatch QuasiRandom() => new(Inputs, Count, Seed, _distributions) { IsQuasiRandom = true };
}
