using System.Collections.Generic;

namespace Fluxion.Generator.Methods;

/// <summary>
/// The Störmer–Verlet method (Verlet, Phys. Rev. 159, 1967; Hairer, Lubich &amp; Wanner, Acta Numerica 12, 2003), order 2, time-reversible:
/// half a kick, a drift, half a kick.
/// </summary>
internal sealed class StormerVerlet : SplittingMethod
{
    public override string Name => "stormerverlet";

    protected override IReadOnlyList<double> Kicks => [0.5, 0.5];

    protected override IReadOnlyList<double> Drifts => [1];
}
