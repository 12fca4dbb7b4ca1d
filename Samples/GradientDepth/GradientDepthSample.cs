using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Fluxion.Samples.Shell;

namespace Fluxion.Samples;

/// <summary>Measures ‖∂L/∂A₁‖ at depths 1 to 200 and checks the compiler's gradient by differences of the loss.</summary>
internal sealed class GradientDepthSample : ISample
{
    private const int Width = 10, Points = 100, Initialisations = 5;
    private static readonly int[] Depths = [1, 2, 3, 5, 7, 10, 15, 20, 30, 40, 50, 70, 100, 150, 200];

    public string Name => "gradient-depth";

    public string Description => "the gradient of the first layer dies with the depth of a plain net and lives in a residual one";

    private delegate BatchLoss<double> Net(DeepNets model, double[] depth, double[] step, double[] x, double[] y);

    public SampleResult Run(SampleContext context)
    {
        Net residualTanh = static (model, depth, step, x, y) => model.Losses.ResidualTanh.On(depth, step, x, y);
        Net residualSigmoid = static (model, depth, step, x, y) => model.Losses.ResidualSigmoid.On(depth, step, x, y);
        (string Name, string First, Net Net, Func<int, double> Step)[] kinds =
        [
            ("plain_tanh", "Tanh.W1[0]", static (model, depth, _, x, y) => model.Losses.PlainTanh.On(depth, x, y), static _ => 1),
            ("plain_sigmoid", "Sigmoid.W1[0]", static (model, depth, _, x, y) => model.Losses.PlainSigmoid.On(depth, x, y), static _ => 1),
            ("resnet", "TanhBranch.W1[0]", residualTanh, static _ => 1),
            ("resnet_step_1_over_L", "TanhBranch.W1[0]", residualTanh, static depth => 1.0 / depth),
            ("resnet_sigmoid", "SigmoidBranch.W1[0]", residualSigmoid, static _ => 1),
            ("resnet_sigmoid_step_1_over_L", "SigmoidBranch.W1[0]", residualSigmoid, static depth => 1.0 / depth),
        ];
        var metrics = new List<Metric>();
        var curves = new List<(string Name, double[] Norms)>();
        foreach ((string name, string first, Net net, Func<int, double> step) in kinds)
        {
            // The geometric mean over initialisations, as norms spread over orders of magnitude.
            double Norm(int depth) => Math.Exp(Enumerable.Range(0, Initialisations).Average(i => Math.Log(Measure(net, first, depth, step(depth), context.Seed + (1000 * i)).Norm)));
            double[] norms = [.. Depths.Select(Norm)];
            curves.Add((name, norms));
            metrics.AddRange(Depths.Zip(norms).Where(static at => at.First is 2 or 10 or 50 or 200).Select(at => Figure(name, at.First, at.Second)));
        }

        context.Pictures.Save("norms", GradientDepthPictures.Draw(Depths, curves));
        metrics.Add(new Metric("gradient_error", kinds.Max(kind => Measure(kind.Net, kind.First, 5, kind.Step(5), context.Seed).Error), 1e-6));
        return new SampleResult(metrics);
    }

    private static Metric Figure(string name, int depth, double norm)
    {
        string figure = string.Create(CultureInfo.InvariantCulture, $"{name}_L{depth}");
        if (figure == "resnet_L50") return Metric.Within(figure, norm, 1e-3, 10);
        return new Metric(figure, norm, figure == "plain_tanh_L50" ? 1e-10 : null);
    }

    // ‖∂L/∂A₁‖, and how far a central difference of L along this gradient is from it, relatively.
    private static (double Norm, double Error) Measure(Net net, string first, int depth, double step, int seed)
    {
        var model = new DeepNets(seed);
        var random = new Random(seed);
        double[] Uniform(int count) => [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextDouble()) - 1)];
        BatchLoss<double> loss = net(model, [.. Enumerable.Repeat((double)depth, Points)], [.. Enumerable.Repeat(step, Points)], Uniform(Points * Width), Uniform(Points));
        double[] gradient = new double[model.Parameters.Count];
        loss.ValueAndGradient(gradient);
        ParameterEntry entry = model.Parameters.Entries.First(entry => entry.Name == first);
        double[] slope = gradient[entry.Offset..(entry.Offset + entry.Count)];
        double norm = slope.Aggregate(double.Hypot);                   // squares of 1e-170 would underflow

        double At(double move)
        {
            for (int i = 0; i < slope.Length; i++) model.Parameters[first][i] += move * slope[i] / norm;
            return loss.Value();
        }

        double difference = (At(1e-4) - At(-2e-4)) / 2e-4;
        return (norm, Math.Abs(difference - norm) / norm);
    }
}
