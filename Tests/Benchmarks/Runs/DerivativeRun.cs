using System;
using System.Linq;
using Fluxion.Contest;

namespace Fluxion.Benchmarks;

/// <summary>Derivatives of a network over a batch.</summary>
internal sealed class DerivativeRun(double[] output, Action map) : ICase
{
    public double[] Check()
    {
        Run();
        return [output.Sum(), output.Sum(static value => value * value)];
    }

    public void Run() => map();

    public void Dispose()
    {
    }
}
