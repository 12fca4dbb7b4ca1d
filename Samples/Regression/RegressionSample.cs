using System;
using Fluxion.Samples.Shell;

namespace Fluxion.Samples;

/// <summary>Fits sin(πx) cos(πy/2) exp(−(x² + y²)/2) on [−1, 1]² from 1,000 points and measures the error on 10,000 others.</summary>
internal sealed class RegressionSample : ISample
{
    public string Name => "regression";

    public string Description => "layers composed into a network that fits a smooth function of two variables";

    public SampleResult Run(SampleContext context)
    {
        (double[] x, double[] y) = Points(1000, seed: 11);
        (double[] unseenX, double[] unseenY) = Points(10000, seed: 12);
        var model = new Surrogate(context.Seed);
        int[] steps = context.Stages(500, 10000);
        var losses = new LossCurve();
        TrainingReport report = context.Train("training", Trainer.For(model.Losses.Mse.On(x, y))
            .Stage(new Adam(5e-3), steps[0], Schedule.Cosine)
            .Stage(new LBfgs(), steps[1]), losses);
        context.Pictures.Save("loss", losses.Draw());
        return new SampleResult(
        [
            new Metric("training_seconds", report.Seconds, 10),
            new Metric("train_rmse", RootMeanSquareError(model, x, y)),
            new Metric("test_rmse", RootMeanSquareError(model, unseenX, unseenY), 1e-3),
        ]);
    }

    private static double Target(double x, double y) => Math.Sin(Math.PI * x) * Math.Cos(0.5 * Math.PI * y) * Math.Exp(-((x * x) + (y * y)) / 2);

    private static double Square(double a) => a * a;

    private static (double[] X, double[] Y) Points(int count, int seed)
    {
        var random = new Random(seed);
        double[] x = new double[2 * count], y = new double[count];
        for (int i = 0; i < count; i++)
        {
            (x[2 * i], x[(2 * i) + 1]) = ((2 * random.NextDouble()) - 1, (2 * random.NextDouble()) - 1);
            y[i] = Target(x[2 * i], x[(2 * i) + 1]);
        }

        return (x, y);
    }

    private static double RootMeanSquareError(Surrogate model, double[] x, double[] y)
    {
        double[] predicted = new double[y.Length];
        model.ForwardBatch(x, predicted);
        double sum = 0;
        for (int i = 0; i < y.Length; i++) sum += Square(predicted[i] - y[i]);
        return Math.Sqrt(sum / y.Length);
    }
}
