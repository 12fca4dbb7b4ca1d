using System;
using System.Linq;

namespace Fluxion.Samples;

/// <summary>How far a rolled-out map is from the truth, on average over initial states that training never saw.</summary>
internal static class FlowErrors
{
    /// <summary>Mean of ‖ŷ − y‖ / ‖y‖ after whole steps.</summary>
    public static double Relative(FlowMap map, double[][] starts, Func<double[], double[]> exact, int steps) => starts.Average(x =>
    {
        double[] y = exact(x);
        return Distance(Rollout.After(map, x, steps), y) / Norm(y);
    });

    /// <summary>Mean of |H(ŷ) − H(x)| / |H(x)| after whole steps.</summary>
    public static double RelativeEnergy(FlowMap map, double[][] starts, Func<double[], double> energy, int steps)
        => starts.Average(x => Math.Abs(energy(Rollout.After(map, x, steps)) - energy(x)) / Math.Abs(energy(x)));

    /// <summary>‖a − b‖.</summary>
    public static double Distance(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++) sum += (a[i] - b[i]) * (a[i] - b[i]);
        return Math.Sqrt(sum);
    }

    /// <summary>‖a‖.</summary>
    public static double Norm(ReadOnlySpan<double> a)
    {
        double sum = 0;
        foreach (double value in a) sum += value * value;
        return Math.Sqrt(sum);
    }
}
