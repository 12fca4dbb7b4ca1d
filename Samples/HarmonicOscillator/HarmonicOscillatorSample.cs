using System;
using System.Linq;
using Fluxion.Samples.Shell;
using static Fluxion.Samplers;

namespace Fluxion.Samples;

/// <summary>Learns the flow of the harmonic oscillator on [0, 1] from its equation and composes it a hundred times.</summary>
internal sealed class HarmonicOscillatorSample : ISample
{
    // The corners of the box |q|, |p| ≤ 1.2 turn on a circle of radius 1.7.
    private static readonly Distribution Disc = Where(Uniform(-1.75, 1.75), static x => (x[0] * x[0]) + (x[1] * x[1]) < 1.75 * 1.75);

    public string Name => "harmonic-oscillator";

    public string Description => "a symplectic network learns a rotation from its equation and stays on circles for a hundred steps";

    public SampleResult Run(SampleContext context)
    {
        int[] steps = context.Stages(300, 60, 160);
        var model = new OscillatorSympFlow(context.Seed);
        var losses = new LossCurve();
        BatchLoss<double> Residual(int batch) => model.Losses.Residual.Sampled(t: Uniform(-0.05, 1.0), x: Disc, batch: batch, seed: context.Seed + batch).QuasiRandom();
        TrainingReport report = context.Train("SympFlow", Trainer.For(Residual(512))
            .Stage(new Adam(5e-3) { ClipNorm = 1 }, steps[0], Schedule.Cosine)
            .Stage(new LevenbergMarquardt(), steps[1], loss: Residual(1024))
            .Stage(new LevenbergMarquardt(), steps[2], loss: Residual(2048)), losses);

        double[][] states = UnseenStates.Draw(100, 2, 1.2, seed: 7);
        double Error(int t) => FlowErrors.Relative(model.Forward, states, x => HarmonicOscillator.Exact(x, t), t);
        context.Pictures.Save("energy", OscillatorPictures.Energy(model.Forward, "Error of the energy from (1, 0)"));
        context.Pictures.Save("loss", losses.Draw());
        return new SampleResult(
        [
            new Metric("training_seconds", report.Seconds, 90),
            new Metric("training_loss", report.Loss),
            new Metric("relative_error_t1", Error(1), 1e-3),
            new Metric("relative_error_t10", Error(10), 6e-3),
            new Metric("relative_error_t100", Error(100), 5e-2),
            new Metric("relative_energy_error", ((int[])[1, 10, 100]).Max(t => FlowErrors.RelativeEnergy(model.Forward, states, HarmonicOscillator.Energy, t)), 5e-3),
        ]);
    }
}
