using System;
using System.Linq;
using Fluxion.Samples.Shell;

namespace Fluxion.Samples;

/// <summary>Learns the flow of the harmonic oscillator from samples of trajectories, exact and noisy, without knowing the equation.</summary>
internal sealed class SupervisedSympFlowSample : ISample
{
    private const int Trajectories = 100, Times = 50, HeldOut = 20;

    public string Name => "supervised-sympflow";

    public string Description => "a symplectic network learns a flow from noisy trajectories and keeps the energy for a hundred steps";

    public SampleResult Run(SampleContext context)
    {
        double[][] states = UnseenStates.Draw(100, 2, 1.2, seed: 7);
        (OscillatorSympFlow exact, double seconds, LossCurve losses) = Learn(context, noise: 0);
        (OscillatorSympFlow noisy, _, _) = Learn(context, noise: 0.05);
        double Error(OscillatorSympFlow model, int t) => FlowErrors.Relative(model.Forward, states, x => HarmonicOscillator.Exact(x, t), t);
        double EnergyError(OscillatorSympFlow model, int t) => FlowErrors.RelativeEnergy(model.Forward, states, HarmonicOscillator.Energy, t);
        context.Pictures.Save("energy",
        [
            OscillatorPictures.Energy(exact.Forward, "Error of the energy from (1, 0), learnt from exact data"),
            OscillatorPictures.Energy(noisy.Forward, "Learnt from noisy data"),
        ]);
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
        ]);
    }

    // First with the last trajectories held out: their loss says after how many steps noise begins to be fitted. Then so many steps with all trajectories.
    private static (OscillatorSympFlow Model, double Seconds, LossCurve Losses) Learn(SampleContext context, double noise)
    {
        int[] steps = context.Stages(300, 90);
        (double[] t, double[] x, double[] y) = Data(noise, context.Seed);
        int kept = (Trajectories - HeldOut) * Times;
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

    // y = the exact state at a random time of [0, 1], each component disturbed by noise · normal.
    private static (double[] T, double[] X, double[] Y) Data(double noise, int seed)
    {
        var random = new Random(1000 + seed);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        double[][] starts = UnseenStates.Draw(Trajectories, 2, 1.2, seed: 2000 + seed);
        double[] t = [.. Enumerable.Range(0, Trajectories * Times).Select(_ => random.NextDouble())];
        double[][] rows = [.. t.Select((time, i) => HarmonicOscillator.Exact(starts[i / Times], time))];
        return (t, [.. t.SelectMany((_, i) => starts[i / Times])], [.. rows.SelectMany(row => row.Select(value => value + (noise * Normal())))]);
    }
}
