using System;
using Fluxion.Contest;
using Fluxion.Runtime;

namespace Fluxion.Benchmarks;

/// <summary>The Hénon–Heiles field and its full Jacobian over a batch of points, row by row as <c>field_rows</c> of <c>Peers/Native/field.hpp</c> has them, in arrays that start on a cache line like its own.</summary>
internal sealed class FieldRun : ICase
{
    private readonly AlignedArray<Number> _x, _f, _j;

    public FieldRun(int points)
    {
        // The stream of the C program, which draws for padded columns: its first 4n numbers.
        (_x, _f, _j) = (new AlignedArray<Number>(4 * points), new AlignedArray<Number>(4 * points), new AlignedArray<Number>(16 * points));
        Array.ConvertAll(new SplitMix64(7).Uniform(4 * points, -0.5, 0.5), static value => (Number)value).CopyTo(_x.Span);
    }

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

    public void Run() => HenonHeiles.FValueAndJacobianBatch(_x.Span, _f.Span, _j.Span);

    public void Dispose()
    {
    }
}
