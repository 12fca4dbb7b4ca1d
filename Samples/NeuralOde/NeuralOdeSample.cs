using System;
using Fluxion.Samples.Shell;

namespace Fluxion.Samples;

/// <summary>Fits a network as a vector field to noisy trajectories of prey and predators and predicts others.</summary>
internal sealed class NeuralOdeSample : ISample
{
    private const int Unseen = 10, Times = 201;

    public string Name => "neural-ode";

    public string Description => "a vector field trained through an integrator on noisy data at irregular times: prey and predators";

    public SampleResult Run(SampleContext context)
    {
        int[] steps = context.Stages(50, 50);
        var model = new NeuralOde(context.Seed);
        var data = new Measurements(NeuralOde.Trajectories, context.Seed);
        var losses = new LossCurve();
        TrainingReport report = context.Train("field", Trainer.For(model.Losses.Distance.On(data.T, data.Which, data.X))
            .Stage(new Adam(1e-2) { ClipNorm = 1 }, steps[0])
            .Stage(new LevenbergMarquardt(), steps[1]), losses);

        (double[] predicted, double[] exact) = Predictions(model, new Measurements(Unseen, seed: 1007).Starts);
        context.Pictures.Save("trajectories", NeuralOdePictures.Draw(data.X, predicted, exact, Times), width: 800, height: 1300);
        context.Pictures.Save("loss", losses.Draw());
        return new SampleResult(
        [
            new Metric("training_seconds", report.Seconds, 60),
            new Metric("training_loss", report.Loss),
            new Metric("relative_l2", ErrorNorms.RelativeL2(predicted, exact), 2e-2),
            new Metric("max_error", ErrorNorms.Maximum(predicted, exact)),
        ]);
    }

    // 201 times of [0, 10], [trajectory][time][component].
    private static (double[] Predicted, double[] Exact) Predictions(NeuralOde model, double[][] starts)
    {
        double[] predicted = new double[2 * Times * starts.Length], exact = new double[predicted.Length];
        var learnt = new Rk4(model.F, 2);
        var reference = new GaussLegendre8(LotkaVolterra.F, 2);
        const double h = Measurements.End / (Times - 1);
        for (int i = 0; i < starts.Length; i++)
        {
            learnt.Trajectory(starts[i], h / 4, 4, predicted.AsSpan(2 * Times * i, 2 * Times));
            reference.Trajectory(starts[i], h, 1, exact.AsSpan(2 * Times * i, 2 * Times));
        }

        return (predicted, exact);
    }
}
