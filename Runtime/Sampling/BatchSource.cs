using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>Where a loss takes its samples from: batches that are numbered, each a pure function of its number.</summary>
/// <remarks>Samples may be asked for by several threads at once.</remarks>
public abstract class BatchSource
{
    /// <summary>A source of samples with the given inputs.</summary>
    protected BatchSource(IReadOnlyList<InputSpec> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        Inputs = inputs;
        Width = inputs.Sum(static input => input.Length);
    }

    /// <summary>The inputs that a sample consists of, in order.</summary>
    public IReadOnlyList<InputSpec> Inputs { get; }

    /// <summary>The number of components of a sample, all inputs together.</summary>
    public int Width { get; }

    /// <summary>The number of samples in a batch.</summary>
    public abstract int Count { get; }

    /// <summary>Whether batches differ from each other.</summary>
    public abstract bool IsSampled { get; }

    /// <summary>Writes one sample, its inputs one after the other.</summary>
    /// <param name="step">The number of the batch.</param>
    /// <param name="index">The sample in the batch, from 0.</param>
    /// <param name="values"><see cref="Width"/> elements.</param>
    public abstract void Sample(long step, int index, Span<double> values);

    /// <summary>A source whose only batch is batch <paramref name="step"/> of this one with <paramref name="count"/> samples (0: <see cref="Count"/>).</summary>
    public abstract BatchSource Fixed(int count, long step);
}
