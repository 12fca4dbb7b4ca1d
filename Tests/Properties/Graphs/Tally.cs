using System;
using System.Globalization;

namespace Fluxion.Properties.Graphs;

/// <summary>What a run over random programs saw.</summary>
internal sealed class Tally
{
    private readonly object _lock = new();
    private int _programs, _refused, _ops, _refusedOps, _numbers, _arbitrated;
    private double _worst;

    /// <summary>The largest error relative to path mass.</summary>
    public double Worst => _worst;

    /// <summary>The number of programs judged.</summary>
    public int Programs => _programs;

    /// <summary>The number of derivatives whose oracles disagreed and that 57 digits confirmed.</summary>
    public int Arbitrated => _arbitrated;

    /// <summary>A derivative that only the arbiter confirmed.</summary>
    public void Arbitrate()
    {
        lock (_lock) _arbitrated++;
    }

    /// <summary>A program that was judged.</summary>
    public void Judged(RandomGraph program, int numbers, double error)
    {
        lock (_lock)
        {
            _programs++;
            _ops += program.Genes.Length;
            _refusedOps += program.Refused;
            _numbers += numbers;
            _worst = Math.Max(_worst, error);
        }
    }

    /// <summary>A program whose point says nothing.</summary>
    public void Refused()
    {
        lock (_lock) _refused++;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_programs} programs judged, {_refused} refused; of {_ops} ops {_refusedOps} left out; {_numbers} numbers compared, {_arbitrated} decided by 57 digits; seed {RandomPrograms.Seed}; worst error/path mass {_worst:E1}");
}
