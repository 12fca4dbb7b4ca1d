using System;
using System.Linq;
using Fluxion.Samples.Shell;
using static Fluxion.Samplers;

namespace Fluxion.Samples;

/// <summary>Trains the flow map on nothing but the equation, then rolls it out against an accurate reference.</summary>
internal sealed class HenonHeilesSample : ISample
{
    private const int Times = 4, Long = 1000;

    public string Name => "henon-heiles";

    public string Description => "a network learns the flow of a chaotic Hamiltonian system from its equation alone";

    public SampleResult Run(SampleContext context)
    {
        var model = new HenonHeilesFlow(context.Seed);
        Distribution box = Uniform(-1.0, 1.0), core = Where(Uniform(-0.85, 0.85), static x => Orbits.Energy(x) < 0.25);
        TrainingLoss<double> wide = model.Losses.Residual.Sampled(t: Uniform(-0.1, 1.0), x: box, batch: 1024, seed: context.Seed);
        TrainingLoss<double> bounded = model.Losses.Residual.Sampled(t: Uniform(-0.05, 1.0), x: core, batch: 2048, seed: context.Seed + 1);

        int[] steps = context.Stages(2000, 1800);
        var losses = new LossCurve();
        TrainingReport report = context.Train("training", Trainer.For(wide)
            .Stage(new Adam(5e-3) { ClipNorm = 1 }, steps[0], Schedule.Cosine)
            .Stage(new LBfgs(), steps[1], loss: wide + (4 * bounded)), losses);
        model.Save(context.PathOf(".safetensors"));

        double[] reference = Orbits.Reference(Orbits.SlideState, Times, (Long * Times) + 1);
        double[] orbit = Orbits.RollOut(model.Forward, Orbits.SlideState, Times, (Long * Times) + 1);
        HenonHeilesPictures.Draw(context.Pictures, reference, orbit, losses);
        return new SampleResult(
        [
            new Metric("training_seconds", report.Seconds, 90),
            new Metric("training_loss", report.Loss),
            new Metric("initial_condition_error", InitialConditionError(model), 0, Comparison.Exactly),
            new Metric("relative_error_t1", RelativeErrorAtOne(model), 1e-2),
            new Metric("slide_error_t10", Orbits.Distance(State(orbit, 10), State(reference, 10))),
            new Metric("slide_error_t50", Enumerable.Range(0, 51).Max(t => Orbits.Distance(State(orbit, t), State(reference, t)))),
            new Metric("slide_energy_drift_t50", Drift(orbit, 50)),
            new Metric("slide_energy_drift", Drift(orbit, Long)),
            new Metric("reference_energy_drift", Drift(reference, Long), 1e-12),
        ]);
    }

    private static ReadOnlySpan<double> State(double[] orbit, int time) => orbit.AsSpan(4 * Times * time, 4);

    private static double Drift(double[] orbit, int until)
        => Enumerable.Range(0, (until * Times) + 1).Max(i => Math.Abs(Orbits.Energy(orbit.AsSpan(4 * i, 4)) - Orbits.Energy(orbit.AsSpan(0, 4))));

    private static double InitialConditionError(HenonHeilesFlow model)
    {
        double[] y = new double[4];
        return Orbits.Unseen(100, seed: 7).Max(x =>
        {
            model.Forward(0.0, x, y);
            return Orbits.Distance(x, y);
        });
    }

    private static double RelativeErrorAtOne(HenonHeilesFlow model)
    {
        double[] y = new double[4], origin = new double[4];
        return Orbits.Unseen(100, seed: 7).Average(x =>
        {
            model.Forward(1.0, x, y);
            double[] exact = Orbits.Reference(x, perUnit: 1, count: 2)[4..];
            return Orbits.Distance(y, exact) / Orbits.Distance(exact, origin);
        });
    }
}
