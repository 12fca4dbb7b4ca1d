using Fluxion.Contest;

namespace Fluxion.Benchmarks;

/// <summary>A fixed number of multiply-adds at the rate of the core.</summary>
internal sealed class Peak : ICase
{
    private double _used = 1;

    public double[] Check() => [FmaPeak.Operations];

    public void Run() => _used += FmaPeak.Run(_used > 0 ? 1 : 2);

    public void Dispose()
    {
    }
}
