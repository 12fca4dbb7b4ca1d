using System.Linq;

namespace Fluxion.Samples;

/// <summary>The orbit of the slides, rolled out to t = 1000.</summary>
internal static class SlideOrbit
{
    private const int Long = 1000;

    /// <summary>Its accurate states at t = 0, 1, 2 ….</summary>
    public static double[] Reference { get; } = Orbits.Reference(Orbits.SlideState, 1, Long + 1);

    /// <summary>The largest distance from the reference at whole times up to 50.</summary>
    public static double Error(FlowMap map)
    {
        double[] orbit = Rollout.Trajectory(map, Orbits.SlideState, 1, 51);
        return Enumerable.Range(0, 51).Max(t => FlowErrors.Distance(orbit[(4 * t)..(4 * (t + 1))], Reference[(4 * t)..(4 * (t + 1))]));
    }

    /// <summary>The largest |ΔH| until t = 1000.</summary>
    public static double Drift(FlowMap map) => Orbits.Drift(Rollout.Trajectory(map, Orbits.SlideState, 4, (4 * Long) + 1));
}
