using System.Collections.Generic;
using System.Linq;
using Fluxion.Samples.Shell;

namespace Fluxion.Samples;

/// <summary>Learns the flow of the harmonic oscillator on [0, 1] from its equation and composes it a hundred times.</summary>
internal sealed class HarmonicOscillatorSample : ISample
{
    private static readonly SampleChoice Mode = new("--mode", "what the flow is trained on", [.. TrainingMode.All, "all"]);

    public string Name => "harmonic-oscillator";

    public string Description => "a symplectic network learns a rotation from its equation and stays on circles for a hundred steps";

    public IReadOnlyList<SampleChoice> Choices => [Mode];

    public SampleResult Run(SampleContext context)
    {
        string mode = context.Choice(Mode);
        var losses = new LossCurve();
        (string Mode, OscillatorSympFlow Model, TrainingReport Report)[] flows = mode == "all"
            ? [.. TrainingMode.All.Select(each => Learn(context, each, each == TrainingMode.All[0] ? losses : null))]
            : [Learn(context, mode, losses)];
        context.Pictures.Save("energy", OscillatorPictures.Energy([.. flows.Select(static flow => (flow.Mode, (FlowMap)flow.Model.Forward))]));
        context.Pictures.Save("loss", losses.Draw());
        return new SampleResult([.. flows.SelectMany(flow => Metrics(flow.Model, flow.Report, mode == "all" ? "_" + flow.Mode : ""))]);
    }

    private static (string Mode, OscillatorSympFlow Model, TrainingReport Report) Learn(SampleContext context, string mode, LossCurve? losses)
    {
        var model = new OscillatorSympFlow(context.Seed);
        BatchLoss<double> Data()
        {
            (double[] t, double[] x, double[] y) = Trajectories.Draw(UnseenStates.Draw(100, 2, 1.2, seed: 2000 + context.Seed), 20, HarmonicOscillator.Exact, noise: 0, seed: 1000 + context.Seed);
            return model.Losses.Data.On(t, x, y);
        }

        TrainingPlan<double> plan = TrainingMode.Plan(mode, model.Losses.Residual.Sampled, model.Losses.Matching.Sampled, Data, Disc.States.Uniform, context.Stages(450, 90, 240), context.Seed);
        return (mode, model, context.Train($"SympFlow, {mode}", plan, losses));
    }

    private static IEnumerable<Metric> Metrics(OscillatorSympFlow model, TrainingReport report, string suffix)
    {
        double[][] states = UnseenStates.Draw(100, 2, 1.2, seed: 7);
        double Error(int t) => FlowErrors.Relative(model.Forward, states, x => HarmonicOscillator.Exact(x, t), t);
        return
        [
            new Metric("training_seconds" + suffix, report.Seconds, 90),
            new Metric("training_loss" + suffix, report.Loss),
            new Metric("relative_error_t1" + suffix, Error(1), 1e-3),
            new Metric("relative_error_t10" + suffix, Error(10), 6e-3),
            new Metric("relative_error_t100" + suffix, Error(100), 5e-2),
            new Metric("relative_energy_error" + suffix, ((int[])[1, 10, 100]).Max(t => FlowErrors.RelativeEnergy(model.Forward, states, HarmonicOscillator.Energy, t)), 5e-3),
            .. FlowLaws.Of(model, Disc.States, UnseenStates.Draw(100, 2, 1.2, seed: 27), suffix),
        ];
    }
}
