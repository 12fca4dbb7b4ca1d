using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Samples.Shell;
using static Fluxion.Samplers;

namespace Fluxion.Samples;

/// <summary>Trains a symplectic flow and plain flow maps on nothing but the equation, then rolls them out against an accurate reference.</summary>
internal sealed class HenonHeilesSample : ISample
{
    private const int Long = 1000;

    private static readonly double[][] Unseen = Orbits.Unseen(100, seed: 7);

    private static readonly Dictionary<double[], double[]> AtOne = Unseen.ToDictionary(static x => x, static x => Orbits.At(x, 1));

    public string Name => "henon-heiles";

    public string Description => "a symplectic network learns the flow of a chaotic system from its equation alone, beside plain networks";

    public SampleResult Run(SampleContext context)
    {
        int[] steps = context.Stages(300, 80, 250);
        var model = new HenonHeilesSympFlow(context.Seed);
        var losses = new LossCurve();
        var checkpoints = new Checkpoints(model.Parameters);
        BatchLoss<double> Residual(int batch) => model.Losses.Residual.Sampled(t: Uniform(-0.05, 1.0), x: BoundedSet.Uniform, batch: batch, seed: context.Seed + batch).QuasiRandom();
        BatchLoss<double> Matching(int batch) => model.Losses.Matching.Sampled(t: Uniform(-0.05, 1.0), x: BoundedSet.Uniform, batch: batch, seed: context.Seed + batch).QuasiRandom();
        TrainingReport report = context.Train("SympFlow", Trainer.For(Residual(512))
            .Stage(new Adam(5e-3) { ClipNorm = 1 }, steps[0], Schedule.Cosine, loss: Residual(512) + Matching(512))
            .Stage(new LevenbergMarquardt(), steps[1], loss: Residual(1024))
            .Stage(new LevenbergMarquardt(), steps[2], loss: Residual(2048)).ReportEvery(TimeSpan.Zero), losses, checkpoints.Take);
        model.Save(context.PathOf(".safetensors"));

        var flow = new HenonHeilesFlow(context.Seed);
        var regularised = new HenonHeilesFlow(context.Seed);
        var equal = new HenonHeilesEqualFlow(context.Seed);
        PlainFlows.Train(context, "flow map", flow.Losses.Residual.Sampled);
        PlainFlows.Train(context, "flow map with energy", regularised.Losses.Residual.Sampled, regularised.Losses.Energy.Sampled);
        PlainFlows.Train(context, "flow map of equal size", equal.Losses.Residual.Sampled);

        double flowError = ErrorAtOne(flow.Forward);
        (double matchedError, EnergyDrifts matched) = checkpoints.AtErrorAbove(flowError, () => ErrorAtOne(model.Forward), () => new EnergyDrifts(model.Forward, Unseen));
        EnergyDrifts plain = new(flow.Forward, Unseen), withEnergy = new(regularised.Forward, Unseen), ofEqualSize = new(equal.Forward, Unseen);
        double[] reference = Orbits.Reference(Orbits.SlideState, 1, Long + 1), orbit = Rollout.Trajectory(model.Forward, Orbits.SlideState, 1, Long + 1);
        var identities = new FlowIdentities(model);
        var estimate = new EnergyEstimate(model);
        (double ratio, int left) = estimate.Check(model.Forward, Orbits.Unseen(100, seed: 27));
        HenonHeilesPictures.Draw(context.Pictures, model, flow.Forward, losses);
        return new SampleResult(
        [
            new Metric("training_seconds", report.Seconds, 90),
            new Metric("training_loss", report.Loss),
            new Metric("initial_condition_error", identities.InitialCondition(), 0, Comparison.Exactly),
            new Metric("hamiltonian_identity_error", identities.Hamiltonian(), 1e-12),
            new Metric("symplectic_defect", identities.Symplecticity(), 1e-12),
            new Metric("inverse_error", identities.Inverse(), 1e-12),
            new Metric("relative_error_t1", ErrorAtOne(model.Forward), 3e-3),
            new Metric("relative_error_t10", FlowErrors.Relative(model.Forward, Unseen, static x => Orbits.At(x, 10), 10), 2e-2),
            new Metric("slide_error_t50", Enumerable.Range(0, 51).Max(t => FlowErrors.Distance(orbit.AsSpan(4 * t, 4), reference.AsSpan(4 * t, 4))), 3e-2),
            new Metric("slide_energy_drift", Drift(model.Forward), 5e-4),
            new Metric("energy_estimate_per_step", estimate.PerStep),
            new Metric("energy_drift_over_estimate", ratio, 1),
            new Metric("states_that_left_the_set", left, 0, Comparison.Exactly),
            new Metric("baseline_relative_error_t1", flowError),
            new Metric("baseline_energy_drift_t1000", plain.Median),
            new Metric("baseline_orbits_lost_t1000", plain.Lost),
            new Metric("matched_relative_error_t1", matchedError, flowError, Comparison.AtLeast),
            new Metric("matched_energy_drift_t1000", matched.Median),
            new Metric("matched_orbits_lost_t1000", matched.Lost),
            new Metric("baseline_drift_over_matched_sympflow", plain.Median / matched.Median, 10, Comparison.AtLeast),
            new Metric("sympflow_orbits_lost_t1000", new EnergyDrifts(model.Forward, Unseen).Lost, 0, Comparison.Exactly),
            new Metric("regularised_relative_error_t1", ErrorAtOne(regularised.Forward)),
            new Metric("regularised_energy_drift_t1000", withEnergy.Median),
            new Metric("equal_size_relative_error_t1", ErrorAtOne(equal.Forward)),
            new Metric("equal_size_energy_drift_t1000", ofEqualSize.Median),
            new Metric("reference_energy_drift", Orbits.Drift(reference), 1e-12),
        ]);
    }

    private static double ErrorAtOne(FlowMap map) => FlowErrors.Relative(map, Unseen, static x => AtOne[x], 1);

    private static double Drift(FlowMap map) => Orbits.Drift(Rollout.Trajectory(map, Orbits.SlideState, 4, (4 * Long) + 1));
}
