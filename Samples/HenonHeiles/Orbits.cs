using System;
using System.Linq;

namespace Fluxion.Samples;

/// <summary>Accurate orbits of Hénon–Heiles to judge by: Gauss–Legendre of order 8 with step 1/40, |ΔH| at rounding for thousands of periods.</summary>
internal static class Orbits
{
    private const int StepsPerUnit = 40;

    /// <summary>The state of the slides, a chaotic orbit of energy 0.1288.</summary>
    public static ReadOnlySpan<double> SlideState => [0.3, -0.3, 0.3, 0.15];

    /// <summary>H of a state (q₁, q₂, p₁, p₂).</summary>
    public static double Energy(ReadOnlySpan<double> x) => HenonHeiles.H(x[0], x[1], x[2], x[3]);

    /// <summary>States at times 0, 1/perUnit, 2/perUnit …, [time][component].</summary>
    public static double[] Reference(ReadOnlySpan<double> start, int perUnit, int count)
    {
        double[] states = new double[4 * count];
        new GaussLegendre8(HenonHeiles.F, 4).Trajectory(start, 1.0 / StepsPerUnit, StepsPerUnit / perUnit, states);
        return states;
    }

    /// <summary>The state at a time.</summary>
    public static double[] At(double[] start, double time)
    {
        double[] x = [.. start];
        int steps = Math.Max(1, (int)Math.Ceiling(StepsPerUnit * time));
        new GaussLegendre8(HenonHeiles.F, 4).Integrate(x, time / steps, steps);
        return x;
    }

    /// <summary>Unseen initial states: uniform in [−½, ½]⁴ with H &lt; 1/6 − 0.01.</summary>
    public static double[][] Unseen(int count, int seed) => UnseenStates.Draw(count, 4, 0.5, seed, static x => Energy(x) < (1.0 / 6) - 0.01);

    /// <summary>The largest |H − H(0)| of a trajectory of states [time][component]; a trajectory that leaves the numbers counts as 10³⁰⁰.</summary>
    public static double Drift(double[] trajectory)
    {
        double drift = Enumerable.Range(0, trajectory.Length / 4).Max(i => Math.Abs(Energy(trajectory.AsSpan(4 * i, 4)) - Energy(trajectory.AsSpan(0, 4))));
        return double.IsFinite(drift) ? drift : 1e300;
    }
}
