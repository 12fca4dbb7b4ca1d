using System;
using System.Linq;

namespace Fluxion.Samples;

/// <summary>How far the energies of the unseen orbits go from where they start, until t = 1000.</summary>
internal sealed class EnergyDrifts
{
    private const int Long = 1000;

    private readonly double[] _drifts;

    /// <summary>Rolls a map out from every state.</summary>
    public EnergyDrifts(FlowMap map, double[][] states)
        => _drifts = [.. states.Select(x => Orbits.Drift(Rollout.Trajectory(map, x, 1, Long + 1))).Order()];

    /// <summary>The median over the orbits of the largest |ΔH|: an orbit that escapes has no last energy to average.</summary>
    public double Median => (_drifts[(_drifts.Length - 1) / 2] + _drifts[_drifts.Length / 2]) / 2;

    /// <summary>The orbits with |ΔH| above 1/6, the height of the saddles: they left the valley, up or down.</summary>
    public int Lost => _drifts.Count(static drift => drift > 1.0 / 6);
}
