using System;
using Fluxion.Samples.Shell;

namespace Fluxion.Samples;

/// <summary>Fits sin(πx) cos(πy/2) exp(−(x² + y²)/2) on [−1, 1]² from 2,000 points and measures the error on 10,000 others, before and after a polish.</summary>
internal sealed class RegressionSample : ISample
{
    private const int Cells = 81;

    public string Name => "regression";

    public string Description => "layers composed into a network that fits a smooth function of two variables";

    public SampleResult Run(SampleContext context)
    {
        (double[] x, double[] y) = Points(2000, seed: 11);
        (double[] unseenX, double[] unseenY) = Points(10000, seed: 12);
        var model = new Surrogate(context.Seed);
        int[] steps = context.Stages(500, 8000, 1500);
        var losses = new LossCurve();
        BatchLoss<double> loss = model.Losses.Mse.On(x, y);
        TrainingReport report = context.Train("training", Trainer.For(loss)
            .Stage(new Adam(5e-3), steps[0], Schedule.Cosine)
            .Stage(new LBfgs(), steps[1]), losses);
        double trained = ErrorNorms.RootMeanSquare(Predicted(model, unseenX), unseenY);
        TrainingReport polish = context.Train("polish", Trainer.For(loss).Stage(new LevenbergMarquardt { IsScaled = true }, steps[2]), losses);

        context.Pictures.Save("fit", RegressionPictures.Draw(Predicted(model, RegressionPictures.Grid(Cells)), Target, Cells), width: 620, height: 1100);
        context.Pictures.Save("loss", losses.Draw());
        return new SampleResult(
        [
            new Metric("training_seconds", report.Seconds, 10),
            new Metric("test_rmse", trained, 1e-3),
            new Metric("polish_seconds", polish.Seconds),
            new Metric("train_rmse_polished", ErrorNorms.RootMeanSquare(Predicted(model, x), y)),
            new Metric("test_rmse_polished", ErrorNorms.RootMeanSquare(Predicted(model, unseenX), unseenY), 1e-5),
        ]);
    }

    private static double Target(double x, double y) => Math.Sin(Math.PI * x) * Math.Cos(0.5 * Math.PI * y) * Math.Exp(-((x * x) + (y * y)) / 2);

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

    private static double[] Predicted(Surrogate model, double[] x)
    {
        double[] y = new double[x.Length / 2];
        model.ForwardBatch(x, y);
        return y;
    }
}
