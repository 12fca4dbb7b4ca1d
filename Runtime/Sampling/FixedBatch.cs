using System;
using System.Collections.Generic;
using System.Numerics;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>Given data, all of it in every batch. Built input by input: <c>new FixedBatch(inputs).Add(xs).Add(ys)</c>.</summary>
public sealed class FixedBatch(IReadOnlyList<InputSpec> inputs) : BatchSource(inputs)
{
    private readonly List<double[]> _columns = [];

    /// <inheritdoc/>
    public override int Count => _columns.Count == 0 ? 0 : _columns[0].Length / Inputs[0].Length;

    /// <inheritdoc/>
    public override bool IsSampled => false;

    /// <summary>Copies the data of the next input.</summary>
    /// <param name="rows">One row per sample, [samples][length].</param>
    /// <exception cref="ArgumentException">There is no such input, or the data do not make whole rows, or as many as those of the first input.</exception>
    public FixedBatch Add<T>(ReadOnlySpan<T> rows)
        where T : unmanaged, INumberBase<T>
    {
        if (_columns.Count == Inputs.Count)
            throw new ArgumentException($"The loss has {Inputs.Count} inputs; there is none for more data.", nameof(rows));
        InputSpec input = Inputs[_columns.Count];
        int count = Expect.Rows(rows, input.Length, input.Name, "On");
        if (count == 0)
            throw new ArgumentException($"On expects at least one sample of {input.Name}, got none.", input.Name);
        if (_columns.Count > 0 && count != Count)
            throw new ArgumentException($"On expects {Count} samples of {input.Name}, as of {Inputs[0].Name}, got {count}.", input.Name);

        var column = new double[rows.Length];
        for (int i = 0; i < rows.Length; i++)
            column[i] = double.CreateTruncating(rows[i]);
        _columns.Add(column);
        return this;
    }

    /// <summary>Shuffled parts of <paramref name="batch"/> samples instead of all of them: every sample once per epoch.</summary>
    public BatchSource Shuffled(int batch, ulong seed) => new ShuffledBatch(this, batch, seed);

    /// <inheritdoc/>
    public override void Sample(long step, int index, Span<double> values)
    {
        if (_columns.Count != Inputs.Count)
            throw new InvalidOperationException($"There are no data for input {Inputs[_columns.Count].Name}.");
        for (int i = 0; i < _columns.Count; i++)
        {
            int length = Inputs[i].Length;
            _columns[i].AsSpan(index * length, length).CopyTo(values);
            values = values[length..];
        }
    }

    /// <inheritdoc/>
    public override BatchSource Fixed(int count, long step) => this;
}
