using System;
using Fluxion.Contest;

namespace Fluxion.Benchmarks;

/// <summary>The Hénon–Heiles field and its full Jacobian over a batch of points, row by row as plain C has them in <c>Peers/Native/field.hpp</c>.</summary>
internal sealed class FieldRun : ICase
{
    private readonly Number[] _x, _f, _j;

    public FieldRun(int points)
    {
        // The stream of the C program, which draws for padded columns: its first 4n numbers.
        _x = Array.ConvertAll(new SplitMix64(7).Uniform(4 * points, -0.5, 0.5), static value => (Number)value);
        _f = new Number[4 * points];
        _j = new Number[16 * points];
    }

    public double[] Check()
    {
        Run();
        double sum = 0, squares = 0;
        foreach (Number value in _f)
            sum += value;
        foreach (Number value in _j)
            squares += (double)value * value;
        return [sum, squares];
    }

    public void Run()
    {
        HenonHeiles.FBatch(_x, _f);
        HenonHeiles.FJacobianBatch(_x, _j);
    }

    public void Dispose()
    {
    }
}
