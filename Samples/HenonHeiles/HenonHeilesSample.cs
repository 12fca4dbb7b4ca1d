using System;
using System.Collections.Generic;
using Fluxion.Samples.Shell;

namespace Fluxion.Samples;

/// <summary>Trains a symplectic flow and plain flow maps on nothing but the equation, then rolls them out against an accurate reference.</summary>
internal sealed class HenonHeilesSample : ISample
{
    private static readonly SampleChoice Mode = new("--mode", "what the symplectic flow is trained on", ["mixed", "residual", "matching", "supervised"]);

    public string Name => "henon-heiles";

    public string Description => "a symplectic network learns the flow of a chaotic system from its equation alone, beside plain networks";

    public IReadOnlyList<SampleChoice> Choices => [Mode];

    public SampleResult Run(SampleContext context)
    {
        var model = new HenonHeilesSympFlow(context.Seed);
        var losses = new LossCurve();
        var checkpoints = new Checkpoints(model.Parameters);
        BatchLoss<double> Data()
        {
            double[][] starts = UnseenStates.Draw(100, 4, 1.1, seed: 2000 + context.Seed, BoundedSet.Contains);
            (double[] t, double[] x, double[] y) = Trajectories.Draw(starts, 20, Orbits.At, noise: 0, seed: 1000 + context.Seed);
            return model.Losses.Data.On(t, x, y);
        }

        TrainingPlan<double> plan = TrainingMode.Plan(
            context.Choice(Mode), model.Losses.Residual.Sampled, model.Losses.Matching.Sampled, Data, BoundedSet.Uniform, context.Stages(300, 80, 300), context.Seed);
        TrainingReport report = context.Train("SympFlow", plan.ReportEvery(TimeSpan.Zero), losses, checkpoints.Take);
        model.Save(context.PathOf(".safetensors"));

        PlainFlow[] plain = PlainFlows.Train(context);
        (double matchedError, EnergyDrifts matched) = checkpoints.AtErrorAbove(plain[0].ErrorAtOne, () => UnseenOrbits.ErrorAtOne(model.Forward), () => UnseenOrbits.Drifts(model.Forward));
        HenonHeilesPictures.Draw(context.Pictures, model, plain[0].Map, losses);
        return new SampleResult(
        [
            new Metric("training_seconds", report.Seconds, 90),
            new Metric("training_loss", report.Loss),
            .. FlowLaws.Of(model, BoundedSet.States, Orbits.Unseen(100, seed: 27)),
            new Metric("relative_error_t1", UnseenOrbits.ErrorAtOne(model.Forward), 3e-3),
            new Metric("relative_error_t10", UnseenOrbits.ErrorAtTen(model.Forward), 2e-2),
            new Metric("slide_error_t50", SlideOrbit.Error(model.Forward), 3e-2),
            new Metric("slide_energy_drift", SlideOrbit.Drift(model.Forward), 5e-4),
            new Metric("sympflow_orbits_lost_t1000", UnseenOrbits.Drifts(model.Forward).Lost, 0, Comparison.Exactly),
            .. plain[0].Metrics,
            new Metric("matched_relative_error_t1", matchedError, plain[0].ErrorAtOne, Comparison.AtLeast),
            new Metric("matched_energy_drift_t1000", matched.Median),
            new Metric("matched_orbits_lost_t1000", matched.Lost),
            new Metric("baseline_drift_over_matched_sympflow", plain[0].Drifts.Median / matched.Median, 10, Comparison.AtLeast),
            .. plain[1].Metrics,
            .. plain[2].Metrics,
            .. plain[3].Metrics,
            new Metric("reference_energy_drift", Orbits.Drift(SlideOrbit.Reference), 1e-12),
        ]);
    }
}
