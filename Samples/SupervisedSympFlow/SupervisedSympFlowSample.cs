using System;
using System.Linq;
using Fluxion.Samples.Shell;
using static Fluxion.Samplers;

namespace Fluxion.Samples;

/// <summary>Learns the flow of the harmonic oscillator from samples of trajectories, exact and noisy, without knowing the equation.</summary>
internal sealed class SupervisedSympFlowSample : ISample
{
    private const int Count = 100, Times = 50, HeldOut = 20;

    private const double Autonomy = 10;

    public string Name => "supervised-sympflow";

    public string Description => "a symplectic network learns a flow from noisy trajectories and keeps the energy for a hundred steps";

    public SampleResult Run(SampleContext context)
    {
        double[][] states = UnseenStates.Draw(100, 2, 1.2, seed: 7);
        (AutonomousSympFlow exact, double seconds, LossCurve losses) = Learn(context, noise: 0);
        (AutonomousSympFlow noisy, _, _) = Learn(context, noise: 0.05);
        double Error(AutonomousSympFlow model, int t) => FlowErrors.Relative(model.Forward, states, x => HarmonicOscillator.Exact(x, t), t);
        double EnergyError(AutonomousSympFlow model, int t) => FlowErrors.RelativeEnergy(model.Forward, states, HarmonicOscillator.Energy, t);
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
    private static (AutonomousSympFlow Model, double Seconds, LossCurve Losses) Learn(SampleContext context, double noise)
    {
        Trajectories all = Trajectories.Draw(UnseenStates.Draw(Count, 2, 1.2, seed: 2000 + context.Seed), Times, HarmonicOscillator.Exact, noise, seed: 1000 + context.Seed);
        string title = noise == 0 ? "exact data" : "noisy data";
        int[] steps = context.Stages(300, 90);
        int kept = (Count - HeldOut) * Times;
        var trial = new AutonomousSympFlow(context.Seed);
        var stopping = new EarlyStopping(trial.Parameters, On(trial, all, kept, Count * Times));
        double seconds = context.Train($"{title}, 80 trajectories", Adam(On(trial, all, 0, kept), steps[0])).Seconds;
        TrainingPlan<double> look = Trainer.For(Loss(trial, On(trial, all, 0, kept), noise, context.Seed)).Stage(new LevenbergMarquardt(), steps[1]).ReportEvery(TimeSpan.Zero);
        seconds += context.Train($"{title}, steps", look, watch: stopping.Look).Seconds;

        var model = new AutonomousSympFlow(context.Seed);
        var losses = new LossCurve();
        TrainingPlan<double> plan = Adam(On(model, all, 0, Count * Times), steps[0])
            .Stage(new LevenbergMarquardt(), stopping.Calls, loss: Loss(model, On(model, all, 0, Count * Times), noise, context.Seed));
        seconds += context.Train(title, plan, losses).Seconds;
        return (model, seconds, losses);
    }

    private static TrainingPlan<double> Adam(TrainingLoss<double> loss, int steps) => Trainer.For(loss).Stage(new Adam(5e-3) { ClipNorm = 1 }, steps, Schedule.OneCycle);

    private static BatchLoss<double> On(AutonomousSympFlow model, Trajectories all, int from, int to)
        => model.Losses.Data.On(all.T.AsSpan(from..to), all.X.AsSpan((2 * from)..(2 * to)), all.Y.AsSpan((2 * from)..(2 * to)));

    // What noise hides: the system has no clock.
    private static TrainingLoss<double> Loss(AutonomousSympFlow model, BatchLoss<double> data, double noise, int seed)
        => noise == 0 ? data : data + (Autonomy * model.Losses.Autonomy.Sampled(t: Uniform(0, 1), x: Disc.States.Uniform, batch: 1024, seed: seed).QuasiRandom());
}
