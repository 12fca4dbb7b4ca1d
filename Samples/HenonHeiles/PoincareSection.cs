using System;
using System.Collections.Generic;

namespace Fluxion.Samples;

/// <summary>Where orbits of energy 0.1 cross q₁ = 0 upwards: ordered orbits draw curves in the plane (q₂, p₂), chaotic ones fill areas.</summary>
internal static class PoincareSection
{
    private const double Energy = 0.1;

    /// <summary>Ten initial states on the section.</summary>
    public static double[][] Starts()
    {
        var random = new Random(13353);
        var states = new List<double[]>();
        while (states.Count < 10)
        {
            double q2 = random.NextDouble() - 0.45, p2 = 0.9 * (random.NextDouble() - 0.5);
            double rest = 2 * (Energy - HenonHeiles.H(0, q2, 0, p2));
            if (rest > 0) states.Add([0, q2, Math.Sqrt(rest), p2]);
        }

        return [.. states];
    }

    /// <summary>The crossings (q₂, p₂) of trajectories of states [time][component], linear between states.</summary>
    public static (double[] Q2, double[] P2) Of(IEnumerable<double[]> trajectories)
    {
        List<double> q2 = [], p2 = [];
        foreach (double[] states in trajectories)
        {
            for (int i = 4; i < states.Length; i += 4)
            {
                double before = states[i - 4], after = states[i];
                if (!(before < 0 && after >= 0)) continue;
                double share = -before / (after - before);
                q2.Add(states[i - 3] + (share * (states[i + 1] - states[i - 3])));
                p2.Add(states[i - 1] + (share * (states[i + 3] - states[i - 1])));
            }
        }

        return ([.. q2], [.. p2]);
    }
}
