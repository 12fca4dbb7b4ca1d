using System;
using System.Linq;
using Fluxion.Samples.Shell;
using ScottPlot;

namespace Fluxion.Samples;

/// <summary>Points after each layer, and the region that a net takes for positive.</summary>
internal static class ClassificationPictures
{
    private const int Layers = 10, Shown = 400;
    private const double StepSize = 0.5;

    /// <summary>The first two components of the points after layers 0, 2, 4 … 10, each in a panel scaled to its largest coordinate.</summary>
    public static Plot PointsAfterLayers(IClassifier model, double[] x, double[] labels)
    {
        Plot plot = PlotAxes.Create("Unseen points after layers 0, 2, 4 … 10", "", "");
        double[][] states = [.. Enumerable.Range(0, Shown).Select(i => Start(model, x.AsSpan(2 * i, 2)))];
        for (int layer = 0; layer <= Layers; layer++)
        {
            if (layer > 0) Advance(model, layer - 1, states);
            if (layer % 2 == 1) continue;
            double size = states.Max(static z => Math.Max(Math.Abs(z[0]), Math.Abs(z[1]))), offset = 1.2 * layer;
            plot.Add.Text(layer == 0 ? "points" : $"layer {layer}", offset - 0.3, 1.35);
            AddPoints(plot, [.. states.Select(z => (z[0] / size) + offset)], [.. states.Select(z => z[1] / size)], labels);
        }

        plot.HideAxesAndGrid();
        return plot;
    }

    /// <summary>Where the net is positive, light red, and the points on top.</summary>
    public static Plot Region(Func<double[], double> net, double[] x, double[] labels)
    {
        const int cells = 160;
        double At(int i) => (2.8 * (i + 0.5) / cells) - 1.4;
        double[,] sign = new double[cells, cells];
        for (int row = 0; row < cells; row++)
        {
            // The first row of a heatmap is at the top.
            for (int column = 0; column < cells; column++) sign[row, column] = net([At(column), -At(row)]) > 0 ? 1 : 0;
        }

        Plot plot = PlotAxes.Create("Decision region and unseen points", "x₁", "x₂");
        ScottPlot.Plottables.Heatmap map = plot.Add.Heatmap(sign);
        map.Extent = new CoordinateRect(-1.4, 1.4, -1.4, 1.4);
        map.Colormap = new ScottPlot.Colormaps.CustomPalette([Colors.LightBlue, Colors.MistyRose]);
        AddPoints(plot, [.. Enumerable.Range(0, Shown).Select(i => x[2 * i])], [.. Enumerable.Range(0, Shown).Select(i => x[(2 * i) + 1])], labels);
        return plot;
    }

    private static void AddPoints(Plot plot, double[] x, double[] y, double[] labels)
    {
        foreach ((double label, Color color) in ((double, Color)[])[(1, Colors.Red), (-1, Colors.Blue)])
        {
            int[] chosen = [.. Enumerable.Range(0, x.Length).Where(i => labels[i] == label)];
            plot.Add.ScatterPoints(chosen.Select(i => x[i]).ToArray(), chosen.Select(i => y[i]).ToArray(), color).MarkerSize = 4;
        }
    }

    private static double[] Start(IClassifier model, ReadOnlySpan<double> x) => model is LiftedClassifier ? [x[0], x[1], 0, 0] : [x[0], x[1]];

    // A layer is a step of Euler's method on the field with the parameters of the layer.
    private static void Advance(IClassifier model, int layer, double[][] states)
    {
        bool isLifted = model is LiftedClassifier;
        (PlaneField plane, LiftedField lifted) = (new PlaneField(), new LiftedField());
        ParameterBlock<double> parameters = isLifted ? lifted.Parameters : plane.Parameters;
        foreach (ParameterEntry entry in parameters.Entries)
            model.Parameters[FormattableString.Invariant($"Net.Flow{(isLifted ? 2 : 1)}.{entry.Name}[{layer}]")].CopyTo(parameters[entry.Name]);
        var euler = new Euler(isLifted ? lifted.F : plane.F, isLifted ? 4 : 2);
        foreach (double[] state in states) euler.Step(state, StepSize);
    }
}
