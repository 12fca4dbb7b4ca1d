using System;
using System.Linq;
using Fluxion.Contest;

namespace Fluxion.Benchmarks;

/// <summary>A forward map from numbers to numbers.</summary>
internal sealed class Inference(Number[] input, Number[] output, Action<Number[], Number[]> map) : ICase
{
    public double[] Check()
    {
        Run();
        return [output.Sum(static value => (double)value), output.Sum(static value => (double)value * value)];
    }

    public void Run() => map(input, output);

    public void Dispose()
    {
    }
}
