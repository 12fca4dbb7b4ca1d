using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Samples.Shell;

namespace Fluxion.Samples;

/// <summary>A residual layer against a step of Euler's method, and L layers of step 1/L with equal weights against the flow of their field at t = 1.</summary>
internal sealed class ResnetAsEulerSample : ISample
{
    private const int Points = 50;
    private static readonly int[] Layers = [10, 20, 40, 80, 160];

    public string Name => "resnet-as-euler";

    public string Description => "a residual layer is an Euler step, and L layers of step 1/L converge to the flow";

    private delegate void StepFunction(ReadOnlySpan<double> x, double h, Span<double> next);

    public SampleResult Run(SampleContext context)
    {
        var layer = new ResidualLayer(context.Seed);
        var field = new ResidualField(context.Seed);
        var hamiltonian = new HamiltonianField(context.Seed);
        double[][] points = UnseenStates.Draw(Points, 4, 1, context.Seed);
        Disturb(field.Parameters, context.Seed);
        Disturb(hamiltonian.Parameters, context.Seed);
        foreach (string name in (string[])["A", "b", "B"])
            field.Parameters[name].CopyTo(layer.Parameters[$"Net.{name}1"]);

        var euler = new Euler(field.F, 4);
        double identity = points.Max(x =>
        {
            double[] net = new double[4], step = [.. x];
            layer.Forward(x, net);
            euler.Step(step, 1);
            return net.Zip(step, static (a, b) => Math.Abs(a - b)).Max();
        });
        var metrics = new List<Metric> { new("identity_error", identity, 1e-15) };
        var curves = new List<(string Name, double[] Errors)>();
        (string Name, int Order, double Tolerance, VectorFieldFunction F, StepFunction Step)[] methods =
        [
            ("euler", 1, 0.05, field.F, field.Euler),
            ("midpoint", 2, 0.05, field.F, field.Midpoint),
            ("verlet", 2, 0.05, hamiltonian.F, hamiltonian.Verlet),
            ("rk4", 4, 0.1, field.F, field.Rk4),
            ("yoshida4", 4, 0.1, hamiltonian.F, hamiltonian.Yoshida4),
        ];
        foreach ((string name, int order, double tolerance, VectorFieldFunction f, StepFunction step) in methods)
        {
            double[] errors = [.. Layers.Select(layers => points.Max(x => Error(f, step, x, layers)))];
            curves.Add((name, errors));
            metrics.Add(Metric.Within($"order_{name}", Math.Log2(errors[^3] / errors[^1]) / 2, order - tolerance, order + tolerance));
        }

        context.Pictures.Save("orders", ResnetAsEulerPictures.Draw(Layers, curves));
        return new SampleResult(metrics);
    }

    // The distance of a net of equal layers from the flow, integrated by Gauss–Legendre of order 8.
    private static double Error(VectorFieldFunction f, StepFunction step, double[] x, int layers)
    {
        double[] net = [.. x], next = new double[4], flow = [.. x];
        for (int i = 0; i < layers; i++)
        {
            step(net, 1.0 / layers, next);
            (net, next) = (next, net);
        }

        new GaussLegendre8(f, 4).Integrate(flow, 1.0 / 64, 64);
        return net.Zip(flow, static (a, b) => Math.Abs(a - b)).Max();
    }

    // Biases start at zero; a general field has others.
    private static void Disturb(ParameterBlock<double> parameters, int seed)
    {
        var random = new Random(seed);
        foreach (ref double value in parameters.Values) value += random.NextDouble() - 0.5;
    }
}
