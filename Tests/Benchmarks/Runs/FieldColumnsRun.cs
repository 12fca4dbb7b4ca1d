using System;
using Fluxion.Contest;
using Fluxion.Runtime;

namespace Fluxion.Benchmarks;

/// <summary>The Hénon–Heiles field and its full Jacobian over a batch of points whose components stand apart, as <c>field_columns</c> of <c>Peers/Native/field.hpp</c> has them; the points are those of <see cref="FieldRun"/>.</summary>
internal sealed class FieldColumnsRun : ICase
{
    // Columns are not a power of two apart, so that they do not meet in one set of the cache: as in C.
    private const int Padding = 72;
    private readonly int _points;
    private readonly AlignedArray<Number> _x, _f, _j;

    public FieldColumnsRun(int points)
    {
        int stride = points + Padding;
        (_points, _x, _f, _j) = (points, new AlignedArray<Number>(4 * stride), new AlignedArray<Number>(4 * stride), new AlignedArray<Number>(16 * stride));
        double[] rows = new SplitMix64(7).Uniform(4 * points, -0.5, 0.5);
        for (int i = 0; i < rows.Length; i++)
            _x.Span[(i % 4 * stride) + (i / 4)] = (Number)rows[i];
    }

    // Padding stays zero.
    public double[] Check()
    {
        Run();
        double sum = 0, squares = 0;
        foreach (Number value in _f.Span)
            sum += value;
        foreach (Number value in _j.Span)
            squares += (double)value * value;
        return [sum, squares];
    }

    public void Run() => HenonHeiles.FValueAndJacobianColumns(_x.Span, _f.Span, _j.Span, _points);

    public void Dispose()
    {
    }
}
