using System;
using System.Linq;
using Fluxion.Runtime;
using static Fluxion.Samplers;

namespace Fluxion.Samples;

/// <summary>
/// An estimate of how fast the energy can drift, without any reference solution: with e = H_N − H,
/// dH/dt along N is −de/dt + ∂e/∂t, so that |ΔH| ≤ E₁ = 2 max|e| + Δt max|∂e/∂t| in a step of Δt = 1, and |ΔH| ≤ n E₁ after n steps.
/// The maxima are sampled over [0, 1] × a set of states, so it is an estimate and no certificate.
/// </summary>
internal sealed class EnergyEstimate
{
    private const int Samples = 1 << 15;

    private readonly ISymplecticFlow _model;

    private readonly StateSet _set;

    /// <summary>Samples the maxima.</summary>
    public EnergyEstimate(ISymplecticFlow model, StateSet set)
    {
        (_model, _set) = (model, set);
        int n = set.Dimension;
        SampledBatch batch = new SampledBatch([new InputSpec("t", 1), new InputSpec("x", n)], Samples, 3, Uniform(0, 1), set.Uniform).QuasiRandom();
        double[] t = new double[Samples], x = new double[n * Samples], sample = new double[n + 1], both = new double[2 * Samples];
        for (int i = 0; i < Samples; i++)
        {
            batch.Sample(0, i, sample);
            t[i] = sample[0];
            sample.AsSpan(1).CopyTo(x.AsSpan(n * i));
        }

        model.MismatchesBatch(t, x, both);
        Mismatch = Enumerable.Range(0, Samples).Max(i => Math.Abs(both[2 * i]));
        Rate = Enumerable.Range(0, Samples).Max(i => Math.Abs(both[(2 * i) + 1]));
    }

    /// <summary>max|e|.</summary>
    public double Mismatch { get; }

    /// <summary>max|∂e/∂t|.</summary>
    public double Rate { get; }

    /// <summary>E₁.</summary>
    public double PerStep => (2 * Mismatch) + Rate;

    /// <summary>The largest |ΔH(n)| / (n E₁) over n = 1, 10, 100 and unseen states, and how many of these leave the set on the way.</summary>
    public (double Ratio, int Left) Check(double[][] states)
    {
        double ratio = 0;
        int left = 0;
        foreach (double[] x in states)
        {
            double[] orbit = Rollout.Trajectory(_model.Forward, x, 4, 401);
            if (Enumerable.Range(0, 401).Any(i => !_set.Contains(State(orbit, i)))) left++;
            foreach (int n in (int[])[1, 10, 100])
                ratio = Math.Max(ratio, Math.Abs(_set.Energy(State(orbit, 4 * n)) - _set.Energy(x)) / (n * PerStep));
        }

        return (ratio, left);
    }

    private ReadOnlySpan<double> State(double[] orbit, int i) => orbit.AsSpan(_set.Dimension * i, _set.Dimension);
}
