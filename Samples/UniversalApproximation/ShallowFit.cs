using System;
using System.Linq;
using Fluxion.Samples.Shell;

namespace Fluxion.Samples;

/// <summary>One fit of a shallow net to sin(3πx) exp(−x²) + |x|/2.</summary>
internal static class ShallowFit
{
    /// <summary>The number of neurons a net has.</summary>
    public const int Widest = 160;

    /// <summary>10,001 points of [−1, 1] to judge by.</summary>
    public static readonly double[] Grid = [.. Enumerable.Range(0, 10_001).Select(static i => (i / 5000.0) - 1)];

    /// <summary>The function to approximate.</summary>
    public static double Target(double x) => (Math.Sin(3 * Math.PI * x) * Math.Exp(-x * x)) + (Math.Abs(x) / 2);

    /// <summary>Trains h neurons, whose zeros start spread over the interval and a little to the left of it, with w = 0.</summary>
    /// <returns>The largest error on the training points and on the grid.</returns>
    public static (double Seen, double Unseen) Run(SampleContext context, IShallowNet net, int h, double slope, int steps, int seed)
    {
        var random = new Random(seed);
        Span<double> a = net.Parameters["Hidden.W1"], b = net.Parameters["Hidden.b1"];
        double[] gates = new double[Widest];
        gates.AsSpan(0, h).Fill(1);
        for (int i = 0; i < h; i++)
        {
            double zero = (2.2 * (i + (0.5 * random.NextDouble())) / h) - 1.2;
            (a[i], b[i]) = (slope, -slope * zero);
        }

        double[] x = [.. Enumerable.Range(0, Math.Max(200, 4 * h) + 1).Select(i => (2.0 * i / Math.Max(200, 4 * h)) - 1)];
        double[] rows = [.. x.SelectMany(_ => gates)];
        Trainer.For(net.MisfitOn(rows, x, [.. x.Select(Target)])).Stage(new LevenbergMarquardt(), steps).Threads(context.Threads).Run(cancellationToken: context.Cancellation);
        double[] value = new double[1];
        double Error(double at)
        {
            net.Forward(gates, at, value);
            return Math.Abs(value[0] - Target(at));
        }

        return (x.Max(Error), Grid.Max(Error));
    }
}
