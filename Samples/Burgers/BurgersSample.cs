using System;
using Fluxion.Samples.Shell;
using static Fluxion.Samplers;

namespace Fluxion.Samples;

/// <summary>Learns a flow that steepens into a front from Burgers' equation alone and compares it with the quadrature of Cole and Hopf.</summary>
internal sealed class BurgersSample : ISample
{
    private const int Columns = 401, Times = 101;

    // Half of the points anywhere, half near x = 0, where the front is.
    private static readonly Distribution Place = From(1, static (ref SampleStream stream, Span<double> values) =>
    {
        double s = (2 * stream.NextUniform()) - 1;
        values[0] = stream.NextUniform() < 0.5 ? s : s * s * s;
    });

    public string Name => "burgers";

    public string Description => "second derivatives in a loss: a flow that steepens into a front, against Cole and Hopf's quadrature";

    public SampleResult Run(SampleContext context)
    {
        int[] steps = context.Stages(1000, 120, 150);
        var model = new BurgersFlow(context.Seed);
        var losses = new LossCurve();
        BatchLoss<double> Equation(int batch) => model.Losses.Equation.Sampled(t: Uniform(0, 1), x: Place, batch: batch, seed: context.Seed).QuasiRandom();
        TrainingReport report = context.Train("flow", Trainer.For(Equation(1024))
            .Stage(new Adam(3e-3) { ClipNorm = 1 }, steps[0], Schedule.Cosine)
            .Stage(new LevenbergMarquardt(), steps[1], loss: Equation(2048))
            .Stage(new LevenbergMarquardt(), steps[2], loss: Equation(4096)), losses);

        (double[] u, double[] exact) = OnGrid(model);
        context.Pictures.Save("flow", BurgersPictures.Draw(u, exact, Columns), height: 1300);
        context.Pictures.Save("loss", losses.Draw());
        return new SampleResult(
        [
            new Metric("training_seconds", report.Seconds, 60),
            new Metric("training_loss", report.Loss),
            new Metric("relative_l2", ErrorNorms.RelativeL2(u, exact), 5e-3),
            new Metric("max_error", ErrorNorms.Maximum(u, exact)),
        ]);
    }

    // 401 points of [−1, 1] at 101 times, [time][x].
    private static (double[] U, double[] Exact) OnGrid(BurgersFlow model)
    {
        double[] t = new double[Times * Columns], x = new double[t.Length], u = new double[t.Length], exact = new double[t.Length];
        for (int i = 0; i < t.Length; i++)
        {
            (t[i], x[i]) = ((double)(i / Columns) / (Times - 1), (2.0 * (i % Columns) / (Columns - 1)) - 1);
            exact[i] = ColeHopf.At(t[i], x[i], BurgersFlow.Viscosity);
        }

        model.ForwardBatch(t, x, u);
        return (u, exact);
    }
}
