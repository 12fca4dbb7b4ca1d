using System.Collections.Generic;
using System.Linq;

namespace Fluxion.Samples;

/// <summary>The 100 unseen initial states that maps are compared on, and where they go.</summary>
internal static class UnseenOrbits
{
    private static readonly double[][] States = Orbits.Unseen(100, seed: 7);

    private static readonly Dictionary<double[], double[]> AtOne = States.ToDictionary(static x => x, static x => Orbits.At(x, 1));

    /// <summary>Mean of ‖ŷ − y‖ / ‖y‖ at t = 1.</summary>
    public static double ErrorAtOne(FlowMap map) => FlowErrors.Relative(map, States, static x => AtOne[x], 1);

    /// <summary>The same at t = 10.</summary>
    public static double ErrorAtTen(FlowMap map) => FlowErrors.Relative(map, States, static x => Orbits.At(x, 10), 10);

    /// <summary>The drifts of the energy until t = 1000.</summary>
    public static EnergyDrifts Drifts(FlowMap map) => new(map, States);
}
