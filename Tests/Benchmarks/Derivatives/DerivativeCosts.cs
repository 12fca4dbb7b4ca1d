using System;
using System.Diagnostics;
using System.Linq;

namespace Fluxion.Benchmarks;

/// <summary>What derivatives of a network cost, in forward passes of the same network taken in turn: batches of 1024, medians over rounds, one thread.</summary>
internal static class DerivativeCosts
{
    private const int Batch = 1024;

    public static void Report()
    {
        double[] t = Points(Batch), x = Points(Batch), result = new double[Batch], many = Points(10 * Batch);
        var value = new Potential(seed: 1);
        var first = new FirstDerivative(seed: 1);
        var second = new SecondDerivative(seed: 1);
        var third = new ThirdDerivative(seed: 1);
        var fourth = new FourthDerivative(seed: 1);
        Action forward = () => value.ForwardBatch(t, x, result);
        Line("d/dx of 2-32-32-32-1", () => first.ForwardBatch(t, x, result), forward, "at most 3 forward passes");
        Line("d2/dx2", () => second.ForwardBatch(t, x, result), forward, "at most 6");
        Line("d3/dx3", () => third.ForwardBatch(t, x, result), forward, "at most 10");
        Line("d4/dx4", () => fourth.ForwardBatch(t, x, result), forward, "at most 15");

        var laplacian = new Laplacian10(seed: 1);
        var along = new SecondAlong10(seed: 1);
        double[][] directions = [.. Enumerable.Range(0, 10).Select(static j => Enumerable.Range(0, 10 * Batch).Select(i => i % 10 == j ? 1.0 : 0.0).ToArray())];
        double[] zero = new double[Batch];
        Line("Laplacian of 10-32-32-32-1", () => laplacian.ForwardBatch(many, result), () =>
        {
            foreach (double[] direction in directions) along.ForwardBatch(zero, many, direction, result);
        }, "at most 0.5 of ten second derivatives");
    }

    private static void Line(string name, Action run, Action reference, string bound)
    {
        for (int i = 0; i < 30; i++)
        {
            run();
            reference();
        }

        double[] ratio = new double[31];
        for (int round = 0; round < ratio.Length; round++) ratio[round] = Time(run) / Time(reference);
        Array.Sort(ratio);
        Console.WriteLine($"{name}: {ratio[ratio.Length / 2]:F2} ({bound})");
    }

    private static double Time(Action run)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < 5; i++) run();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double[] Points(int count) => [.. Enumerable.Range(0, count).Select(static i => Math.Sin((5.0 * i) + 1))];
}
