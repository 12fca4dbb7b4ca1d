using System;
using System.Globalization;
using System.Linq;
using Fluxion.Samples.Shell;
using ScottPlot;
using static Fluxion.Samplers;

namespace Fluxion.Samples;

/// <summary>Learns the damped oscillator, as a symplectic flow of doubled variables, for four dampings.</summary>
internal sealed class DampedOscillatorSample : ISample
{
    private static readonly double[] Dampings = [0.01, 0.1, 0.5, 1];

    public string Name => "damped-oscillator";

    public string Description => "a symplectic network in doubled variables learns a system that loses energy";

    public SampleResult Run(SampleContext context)
    {
        var losses = new LossCurve();
        DampedSympFlow? before = null;
        (double Damping, FlowMap Map, double Defect, TrainingReport Report)[] flows = [.. Dampings.Select(damping => Learn(context, damping, losses, ref before))];
        double[][] states = UnseenStates.Draw(100, 2, 1.2, seed: 7);
        double Error(double damping, FlowMap map) => states.Average(x => FlowErrors.Distance(Rollout.After(map, x, 10), PhysicalLimit.Exact(x, damping, 10)) / FlowErrors.Norm(x));
        context.Pictures.Save("trajectories", [.. flows.Select(static flow => Trajectory(flow.Map, flow.Damping))], height: 1100);
        context.Pictures.Save("loss", losses.Draw());
        return new SampleResult(
        [
            new Metric("training_seconds", flows.Sum(static flow => flow.Report.Seconds), 90),
            new Metric("training_loss", flows.Max(static flow => flow.Report.Loss)),
            new Metric("error_t10", flows.Max(flow => Error(flow.Damping, flow.Map)), 2e-2),
            .. flows.Select(flow => new Metric(Named("error_t10", flow.Damping), Error(flow.Damping, flow.Map))),
            new Metric("symplectic_defect", flows.Max(static flow => flow.Defect), 1e-12),
            .. flows.Where(static flow => flow.Damping <= 0.1).Select(flow => new Metric(Named("relative_error_t10", flow.Damping), FlowErrors.Relative(flow.Map, states, x => PhysicalLimit.Exact(x, flow.Damping, 10), 10))),
        ]);
    }

    // The first damping is learnt from the beginning, each later one from the flow of the damping before it.
    private static (double Damping, FlowMap Map, double Defect, TrainingReport Report) Learn(SampleContext context, double damping, LossCurve losses, ref DampedSympFlow? before)
    {
        int[] steps = context.Stages(300, 80, 40);
        var model = new DampedSympFlow(context.Seed);
        BatchLoss<double> Residual(int batch) => model.Losses.Residual
            .Sampled(t: Uniform(-0.05, 1.0), damping: Constant(damping), z: PhysicalLimit.Neighbourhood, batch: batch, seed: context.Seed + batch).QuasiRandom();
        var stopping = new EarlyStopping(model.Parameters, Residual(2048));
        TrainingPlan<double> plan = Trainer.For(Residual(1024));
        if (before is null) plan.Stage(new Adam(5e-3) { ClipNorm = 1 }, steps[0], Schedule.Cosine, Residual(512));
        else before.Parameters.Values.CopyTo(model.Parameters.Values);
        plan.Stage(new LevenbergMarquardt(), before is null ? steps[1] : steps[2]).ReportEvery(TimeSpan.Zero);
        TrainingReport report = context.Train(Named("damping", damping), plan, losses, stopping.Look);
        stopping.Restore();
        before = model;
        return (damping, PhysicalLimit.Of(model, damping), Defect(model, damping), report);
    }

    // The largest over states of the physical limit and times: projected on the limit, where H = 0, roll-outs have no drift of the energy to estimate.
    private static double Defect(DampedSympFlow model, double damping) => UnseenStates.Draw(100, 2, 1.2, seed: 27).Select((x, i) => SymplecticDefect.Of(2, direction =>
    {
        double[] column = new double[4];
        model.ForwardJvp(0.01 * i, damping, PhysicalLimit.Doubled(x), direction, column);
        return column;
    })).Max();

    private static string Named(string metric, double damping) => string.Create(CultureInfo.InvariantCulture, $"{metric}_damping_{damping}");

    private static Plot Trajectory(FlowMap map, double damping)
    {
        double[] times = [.. Enumerable.Range(0, 301).Select(static i => 0.1 * i)], orbit = Rollout.Trajectory(map, [1, 0], 10, 301);
        Plot plot = PlotAxes.Create(string.Create(CultureInfo.InvariantCulture, $"λ = {damping}"), damping == 1 ? "t" : "", "x");
        plot.AddCurve("exact", times, [.. times.Select(t => PhysicalLimit.Exact([1, 0], damping, t)[0])]);
        plot.AddCurve("SympFlow", times, [.. times.Select((_, i) => orbit[2 * i])], LinePattern.Dashed);
        plot.ShowLegend(Edge.Right);
        return plot;
    }
}
