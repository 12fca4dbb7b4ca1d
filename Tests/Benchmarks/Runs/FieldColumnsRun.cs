using System;
using Fluxion.Contest;
using Fluxion.Runtime;

namespace Fluxion.Benchmarks;

/// <summary>The Hénon–Heiles field and its full Jacobian over a batch of points whose components stand apart, as <c>field_columns</c> of <c>Peers/Native/field.hpp</c> has them; the points are those of <see cref="FieldRun"/>.</summary>
internal sealed class FieldColumnsRun : ICase
{
    // Columns are not a power of two apart, so that they do not meet in one set of the cache: as in C.
    private const int Padding = 72;
    private readonly int _points, _stride;

    // One after the other, as an allocator of C puts them: where they lie is a tenth of the time in the first-level cache.
    private readonly AlignedArray<Number> _memory;

    public FieldColumnsRun(int points)
    {
        (_points, _stride) = (points, points + Padding);
        _memory = new AlignedArray<Number>((4 + 4 + 16) * _stride);
        double[] rows = new SplitMix64(7).Uniform(4 * points, -0.5, 0.5);
        for (int i = 0; i < rows.Length; i++)
            X[(i % 4 * _stride) + (i / 4)] = (Number)rows[i];
    }

    private Span<Number> X => _memory.Span[..(4 * _stride)];

    private Span<Number> F => _memory.Span.Slice(4 * _stride, 4 * _stride);

    private Span<Number> J => _memory.Span[(8 * _stride)..];

    // Padding stays zero.
    public double[] Check()
    {
        Run();
        double sum = 0, squares = 0;
        foreach (Number value in F)
            sum += value;
        foreach (Number value in J)
            squares += (double)value * value;
        return [sum, squares];
    }

    public void Run() => HenonHeiles.FValueAndJacobianColumns(X, F, J, _points);

    public void Dispose()
    {
    }
}
