using System;
using System.Linq;
using Fluxion.Samples.Shell;

namespace Fluxion.Samples;

/// <summary>Learns the flow of the harmonic oscillator from samples of trajectories, exact and noisy, without knowing the equation.</summary>
internal sealed class SupervisedSympFlowSample : ISample
{
    private const int Count = 100, Times = 50, HeldOut = 20;

    public string Name => "supervised-sympflow";

    public string Description => "a symplectic network learns a flow from noisy trajectories and keeps the energy for a hundred steps";

    public SampleResult Run(SampleContext context)
    {
        double[][] states = UnseenStates.Draw(100, 2, 1.2, seed: 7);
        (OscillatorSympFlow exact, double seconds, LossCurve losses) = Learn(context, noise: 0);
        (OscillatorSympFlow noisy, _, _) = Learn(context, noise: 0.05);
        double Error(OscillatorSympFlow model, int t) => FlowErrors.Relative(model.Forward, states, x => HarmonicOscillator.Exact(x, t), t);
        double EnergyError(OscillatorSympFlow model, int t) => FlowErrors.RelativeEnergy(model.Forward, states, HarmonicOscillator.Energy, t);
        context.Pictures.Save("energy", OscillatorPictures.Energy(("exact data", exact.Forward), ("noisy data", noisy.Forward)));
        context.Pictures.Save("loss", losses.Draw());
        return new SampleResult(
        [
            new Metric("training_seconds", seconds, 90),
            new Metric("relative_error_t1", Error(exact, 1)),
            new Metric("relative_error_t100", Error(exact, 100)),
            new Metric("relative_energy_error_t100", EnergyError(exact, 100), 5e-3),
            new Metric("relative_error_t1_noise", Error(noisy, 1)),
            new Metric("relative_error_t100_noise", Error(noisy, 100)),
            new Metric("relative_energy_error_t100_noise", EnergyError(noisy, 100), 2e-2),
            .. FlowLaws.Of(exact, Disc.States, UnseenStates.Draw(100, 2, 1.2, seed: 27)),
            .. FlowLaws.Of(noisy, Disc.States, UnseenStates.Draw(100, 2, 1.2, seed: 27), "_noise"),
        ]);
    }

    // First with the last trajectories held out: their loss says after how many steps noise begins to be fitted. Then so many steps with all trajectories.
    private static (OscillatorSympFlow Model, double Seconds, LossCurve Losses) Learn(SampleContext context, double noise)
    {
        int[] steps = context.Stages(300, 90);
        (double[] t, double[] x, double[] y) = Trajectories.Draw(UnseenStates.Draw(Count, 2, 1.2, seed: 2000 + context.Seed), Times, HarmonicOscillator.Exact, noise, seed: 1000 + context.Seed);
        int kept = (Count - HeldOut) * Times;
        var trial = new OscillatorSympFlow(context.Seed);
        var stopping = new EarlyStopping(trial.Parameters, trial.Losses.Data.On(t.AsSpan(kept), x.AsSpan(2 * kept), y.AsSpan(2 * kept)));
        TrainingPlan<double> Adam(BatchLoss<double> loss) => Trainer.For(loss).Stage(new Adam(5e-3) { ClipNorm = 1 }, steps[0], Schedule.OneCycle);
        BatchLoss<double> part = trial.Losses.Data.On(t.AsSpan(0, kept), x.AsSpan(0, 2 * kept), y.AsSpan(0, 2 * kept));
        string title = noise == 0 ? "exact data" : "noisy data";
        double seconds = context.Train(title + ", 80 trajectories", Adam(part)).Seconds;
        seconds += context.Train(title + ", steps", Trainer.For(part).Stage(new LevenbergMarquardt(), steps[1]).ReportEvery(TimeSpan.Zero), watch: stopping.Look).Seconds;

        var model = new OscillatorSympFlow(context.Seed);
        var losses = new LossCurve();
        seconds += context.Train(title, Adam(model.Losses.Data.On(t, x, y)).Stage(new LevenbergMarquardt(), stopping.Calls), losses).Seconds;
        return (model, seconds, losses);
    }
}
