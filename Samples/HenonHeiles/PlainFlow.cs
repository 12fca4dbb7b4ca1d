using System.Collections.Generic;
using Fluxion.Samples.Shell;

namespace Fluxion.Samples;

/// <summary>A trained flow map without structure, measured on the unseen orbits.</summary>
/// <param name="name">Begins the names of its figures.</param>
/// <param name="map">The map.</param>
internal sealed class PlainFlow(string name, FlowMap map)
{
    /// <summary>The map.</summary>
    public FlowMap Map => map;

    /// <summary>Mean of ‖ŷ − y‖ / ‖y‖ at t = 1.</summary>
    public double ErrorAtOne { get; } = UnseenOrbits.ErrorAtOne(map);

    /// <summary>The drifts of the energy until t = 1000.</summary>
    public EnergyDrifts Drifts { get; } = UnseenOrbits.Drifts(map);

    /// <summary>All of it.</summary>
    public IEnumerable<Metric> Metrics =>
    [
        new Metric(name + "_relative_error_t1", ErrorAtOne),
        new Metric(name + "_energy_drift_t1000", Drifts.Median),
        new Metric(name + "_orbits_lost_t1000", Drifts.Lost),
    ];
}
