using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Fluxion.Contest;
using ScottPlot;

namespace Fluxion.Benchmarks;

/// <summary>
/// How time grows with width, batch, depth, order of derivatives and dimension of a Laplacian: tables and plots, training steps beside tuned TorchSharp.
/// Started by <c>compare.sh growth</c>.
/// </summary>
internal static class GrowthReport
{
    private const double Network32 = 32 + (2 * 32 * 32) + 32;

    /// <summary>Measures, and writes <c>GROWTH.md</c> with a plot per family into a folder.</summary>
    public static void Write(Contestants contestants, string folder)
    {
        var text = new StringBuilder("How time grows with size; one core, one thread. Measured as in RESULTS.md, beside the fastest formulation in tuned TorchSharp.\n");
        foreach (string program in contestants.Programs.Where(static program => !program.EndsWith(".Accurate.dll", StringComparison.Ordinal)))
        {
            using Contestant ours = Contestants.Ours(program), peak = Contestants.Ours(program), tuned = contestants.Tuned();
            string numbers = ours.Entries[0].Split(' ')[^1];
            Outcome[] Play(IEnumerable<Target> targets, params Contestant[] peers) => [.. targets.Select(target => Say(new Match(ours, peak, peers).Play(target, numbers)))];

            Outcome[] width = Play(GrowthSizes.Widths.Select(Width), tuned), batch = Play(GrowthSizes.Batches.Select(Batch), tuned), depth = Play(GrowthSizes.Depths.Select(Depth), tuned);
            Family(text, folder, $"width-{numbers}", "W3, batch 1024: units per layer", GrowthSizes.Widths, width);
            text.Append(Crossover(width, GrowthSizes.Widths));
            Family(text, folder, $"batch-{numbers}", "W3, width 64: samples per step", GrowthSizes.Batches, batch);
            Family(text, folder, $"depth-{numbers}", "W7, batch 1024: residual layers", GrowthSizes.Depths, depth);
            if (numbers != "fp64")
                continue;
            Family(text, folder, "order-fp64", "2-32-32-32-1, batch 1024: order of the derivative in x", GrowthCatalog.Orders, Play(GrowthCatalog.Orders.Select(Order)));
            Family(text, folder, "laplacian-fp64", "d-32-32-32-1, batch 1024: dimension d of the Laplacian", GrowthCatalog.Dimensions, Play(GrowthCatalog.Dimensions.Select(Laplacian)));
        }

        File.WriteAllText(Path.Combine(folder, "GROWTH.md"), text.ToString());
    }

    // Operations of the matrix products alone: forward, back to all layers but the first, and for the gradient; for derivatives one product per column.
    private static Target Width(int width) => new($"width-{width}", Step(width, GrowthSizes.Batch), 0, 0);

    private static Target Batch(int batch) => new($"batch-{batch}", Step(64, batch), 0, 0);

    private static Target Depth(int layers) => new($"depth-{layers}", 2 * 3.0 * ((layers * 2 * 8 * 32) + 24) * GrowthSizes.Batch, 0, 0);

    private static Target Order(int order) => new($"order-{order}", 2 * (order + 1) * (64 + (2 * 32 * 32) + 32) * 1024.0, 0, 0);

    private static Target Laplacian(int dimension) => new($"laplacian-{dimension}", 2 * (dimension + 2) * (Network32 + (32 * dimension)) * 1024, 0, 0);

    private static double Step(int width, int batch) => 2.0 * ((3 * ((5 * width) + (2 * width * width) + (4 * width))) - (5 * width)) * batch;

    private static Outcome Say(Outcome outcome)
    {
        Console.WriteLine(Row(outcome.Target.Workload, outcome).TrimEnd());
        return outcome;
    }

    private static void Family(StringBuilder text, string folder, string name, string title, int[] sizes, Outcome[] outcomes)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n**{title}, {outcomes[0].Numbers}**\n\n| size | Fluxion µs | % of peak | TorchSharp tuned µs | ratio |\n|---:|---:|---:|---:|---:|\n");
        for (int i = 0; i < sizes.Length; i++)
            text.Append(Row(sizes[i].ToString(CultureInfo.InvariantCulture), outcomes[i]));
        text.Append(CultureInfo.InvariantCulture, $"\n![{title}](growth/{name}.svg)\n");

        var plot = new Plot();
        plot.Title($"{title}, {outcomes[0].Numbers}", size: 14);
        double[] x = [.. sizes.Select(static size => Math.Log2(Math.Max(size, 0.5)))];
        Curve("Fluxion", outcomes.Select(static outcome => outcome.Ours.Tenth));
        if (outcomes.All(static outcome => outcome.Peers.ContainsKey(Match.Tuned)))
            Curve("TorchSharp, tuned", outcomes.Select(static outcome => outcome.Peers[Match.Tuned].Tenth));
        plot.Axes.Bottom.SetTicks(x, [.. sizes.Select(static size => size.ToString(CultureInfo.InvariantCulture))]);
        double[] powers = [.. Enumerable.Range(-1, 8).Select(static power => (double)power)];
        plot.Axes.Left.SetTicks(powers, [.. powers.Select(static power => Math.Pow(10, power).ToString("0.##", CultureInfo.InvariantCulture))]);
        plot.YLabel("µs");
        plot.ShowLegend(Edge.Right);
        Directory.CreateDirectory(Path.Combine(folder, "growth"));
        plot.SaveSvg(Path.Combine(folder, "growth", name + ".svg"), 640, 360);

        void Curve(string legend, IEnumerable<double> microseconds)
        {
            ScottPlot.Plottables.Scatter curve = plot.Add.Scatter(x, [.. microseconds.Select(Math.Log10)]);
            curve.LegendText = legend;
        }
    }

    private static string Row(string size, Outcome outcome)
    {
        Standing? peer = outcome.Peers.GetValueOrDefault(Match.Tuned);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {size} | {Digits(outcome.Ours.Tenth)} | {100 * outcome.PeakShare:F0} | {(peer is null ? "" : $"{peer.Formulation} {Digits(peer.Tenth)}")} | {peer?.Ratio:F2} |\n");
    }

    private static string Digits(double microseconds) => microseconds.ToString(microseconds < 1000 ? "G4" : "F0", CultureInfo.InvariantCulture);

    private static string Crossover(Outcome[] outcomes, int[] sizes)
    {
        int lost = Array.FindIndex(outcomes, static outcome => outcome.Peers[Match.Tuned].Ratio < 1);
        return lost < 0
            ? $"\nNo crossover up to {sizes[^1]} units.\n"
            : $"\nTorchSharp is faster from {sizes[lost]} units on.\n";
    }
}
