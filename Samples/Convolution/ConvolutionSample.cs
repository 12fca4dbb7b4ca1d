using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Fluxion.Samples.Shell;

namespace Fluxion.Samples;

/// <summary>A stencil learnt from cubics and their second derivatives, and handwritten digits read by a convolutional network.</summary>
internal sealed class ConvolutionSample : ISample
{
    private const double H = 0.1;
    private const int Copies = 20;

    public string Name => "convolution";

    public string Description => "a convolution learns the second difference, a small network reads handwritten digits of 8×8 pixels";

    public SampleResult Run(SampleContext context)
    {
        int[] steps = context.Stages(200, 20000);
        double[] kernel = LearnStencil(context, steps[0]);
        double stencilError = kernel.Zip([1, -2, 1], static (k, exact) => Math.Abs(k - (exact / (H * H)))).Max();

        CsvTable table = CsvTable.Read(Path.Combine(AppContext.BaseDirectory, "Convolution", "digits.csv.gz"), columns: 65);
        TrainTestSplit split = TrainTestSplit.EveryNth(table.Rows, 5);
        var net = new DigitNet(context.Seed);
        var random = new Random(context.Seed);
        int[] rows = [.. split.Train.SelectMany(static row => Enumerable.Repeat(row, Copies))];
        double[] images = [.. rows.SelectMany(row => Digits.Warped(table.Row(row), random))];
        double[] labels = [.. rows.SelectMany(row => Digits.OneHot(table.Row(row)))];
        var losses = new LossCurve();
        TrainingReport report = context.Train("digits", Trainer.For(net.Losses.Entropy.On(images, labels).Shuffled(batch: 64, seed: context.Seed))
            .Stage(new AdamW(3e-3, 1e-2), steps[1], Schedule.OneCycle), losses);
        double Accuracy(IReadOnlyList<int> of) => of.Average(row => Digits.Read(net, table.Row(row)) == (int)table.Row(row)[64] ? 1.0 : 0);
        context.Pictures.Save("loss", losses.Draw());
        context.Pictures.Save("digits", Digits.Picture(net, table, split.Test), width: 1400, height: 260);
        return new SampleResult(
        [
            new Metric("stencil_error", stencilError, 1e-6),
            new Metric("digits_seconds", report.Seconds, 60),
            new Metric("digits_train_accuracy", Accuracy(split.Train)),
            new Metric("digits_accuracy", Accuracy(split.Test), 0.985, Comparison.AtLeast),
            new Metric("digits_error", 1 - Accuracy(split.Test)),
        ]);
    }

    // Second differences are exact on cubics, so the second derivative itself determines the stencil.
    private static double[] LearnStencil(SampleContext context, int steps)
    {
        var random = new Random(context.Seed);
        double[] u = new double[18 * 40], curvature = new double[16 * 40];
        for (int sample = 0; sample < 40; sample++)
        {
            double[] c = [.. Enumerable.Range(0, 4).Select(_ => (2 * random.NextDouble()) - 1)];
            for (int i = 0; i < 18; i++)
            {
                double x = H * (i - 8.5);
                u[(18 * sample) + i] = c[0] + (x * (c[1] + (x * (c[2] + (x * c[3])))));
                if (i is > 0 and < 17) curvature[(16 * sample) + i - 1] = (2 * c[2]) + (6 * c[3] * x);
            }
        }

        var model = new SecondDerivative(context.Seed);
        context.Train("stencil", Trainer.For(model.Losses.Misfit.On(u, curvature)).Stage(new LBfgs(), steps));
        return model.Parameters["Stencil.K1"].ToArray();
    }
}
