using System;
using System.Collections.Generic;
using Fluxion.Samples.Shell;
using static Fluxion.Samplers;

namespace Fluxion.Samples;

/// <summary>
/// What a symplectic flow is trained on, in three stages: Adam on 512 points, Levenberg–Marquardt on 1024, then on 2048. <c>residual</c>: the equation;
/// <c>matching</c>: the equation and e = H_N − H; <c>mixed</c>: both with Adam, the equation alone afterwards; <c>supervised</c>: states of trajectories.
/// </summary>
internal static class TrainingMode
{
    /// <summary>One loss of a model, on samples.</summary>
    public delegate BatchLoss<double> Sampled(Distribution t, Distribution x, int batch, int seed = 0);

    /// <summary>The modes.</summary>
    public static IReadOnlyList<string> All { get; } = ["residual", "matching", "mixed", "supervised"];

    /// <summary>The stages of a mode.</summary>
    /// <param name="mode">One of <see cref="All"/>.</param>
    /// <param name="residual">‖∂N/∂t − J∇H(N)‖².</param>
    /// <param name="matching">e².</param>
    /// <param name="data">The loss on trajectories; called by the mode that needs them.</param>
    /// <param name="states">Where the equation is to hold.</param>
    /// <param name="steps">Three numbers.</param>
    /// <param name="seed">Seed of the points.</param>
    public static TrainingPlan<double> Plan(string mode, Sampled residual, Sampled matching, Func<BatchLoss<double>> data, Distribution states, int[] steps, int seed)
    {
        TrainingLoss<double>? trajectories = mode == "supervised" ? data() : null;
        BatchLoss<double> On(Sampled loss, int batch) => loss(Uniform(-0.05, 1.0), states, batch, seed + batch).QuasiRandom();
        TrainingLoss<double> Both(int batch) => On(residual, batch) + On(matching, batch);
        TrainingLoss<double> First(int batch) => trajectories ?? (mode == "residual" ? On(residual, batch) : Both(batch));
        TrainingLoss<double> Then(int batch) => trajectories ?? (mode == "matching" ? Both(batch) : On(residual, batch));
        return Trainer.For(First(512))
            .Stage(new Adam(5e-3) { ClipNorm = 1 }, steps[0], Schedule.Cosine)
            .Stage(new LevenbergMarquardt(), steps[1], loss: Then(1024))
            .Stage(new LevenbergMarquardt(), steps[2], loss: Then(2048));
    }
}
