using Fluxion.Samples.Shell;
using static Fluxion.Samplers;

namespace Fluxion.Samples;

/// <summary>Learns the temperature of a square plate from the heat equation alone and compares it with the exact solution.</summary>
internal sealed class HeatSample : ISample
{
    private const int Points = 41, Times = 11;

    public string Name => "heat";

    public string Description => "a Laplacian in two dimensions: the temperature of a plate from its equation alone, against the exact solution";

    public SampleResult Run(SampleContext context)
    {
        int[] steps = context.Stages(200, 300);
        var model = new HeatPlate(context.Seed);
        var losses = new LossCurve();
        BatchLoss<double> equation = model.Losses.Equation.Sampled(t: Uniform(0, 1), x: Uniform(0, 1), batch: 1024, seed: context.Seed).QuasiRandom();
        TrainingReport report = context.Train("plate", Trainer.For(equation)
            .Stage(new Adam(5e-3), steps[0], Schedule.Cosine)
            .Stage(new LevenbergMarquardt(), steps[1]), losses);

        (double[] u, double[] exact) = OnGrid(model);
        context.Pictures.Save("plate", HeatPictures.Draw(u, exact, Points), width: 560, height: 1700);
        context.Pictures.Save("loss", losses.Draw());
        return new SampleResult(
        [
            new Metric("training_seconds", report.Seconds, 60),
            new Metric("training_loss", report.Loss),
            new Metric("relative_l2", ErrorNorms.RelativeL2(u, exact), 1e-3),
            new Metric("max_error", ErrorNorms.Maximum(u, exact)),
        ]);
    }

    // 41 × 41 points of the plate at 11 times, [time][y][x].
    private static (double[] U, double[] Exact) OnGrid(HeatPlate model)
    {
        const int count = Times * Points * Points;
        double[] t = new double[count], x = new double[2 * count], u = new double[count], exact = new double[count];
        for (int i = 0; i < count; i++)
        {
            t[i] = (double)(i / (Points * Points)) / (Times - 1);
            (x[2 * i], x[(2 * i) + 1]) = ((double)(i % Points) / (Points - 1), (double)(i / Points % Points) / (Points - 1));
            exact[i] = HeatPlate.Exact(t[i], x[2 * i], x[(2 * i) + 1]);
        }

        model.ForwardBatch(t, x, u);
        return (u, exact);
    }
}
