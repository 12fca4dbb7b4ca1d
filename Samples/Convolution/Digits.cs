using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Samples.Shell;
using ScottPlot;

namespace Fluxion.Samples;

/// <summary>Rows of 64 pixels from 0 to 16 and a digit.</summary>
internal static class Digits
{
    /// <summary>Pixels from 0 to 1.</summary>
    public static double[] Image(ReadOnlySpan<double> row) => [.. row[..64].ToArray().Select(static pixel => pixel / 16)];

    /// <summary>1 for the digit, 0 for the nine others.</summary>
    public static double[] OneHot(ReadOnlySpan<double> row)
    {
        double[] label = new double[10];
        label[(int)row[64]] = 1;
        return label;
    }

    /// <summary>The image turned by up to 0.2, scaled by up to a tenth and moved by up to a pixel about its centre, interpolated bilinearly.</summary>
    public static double[] Warped(ReadOnlySpan<double> row, Random random)
    {
        double[] image = Image(row);
        double Uniform(double bound) => bound * ((2 * random.NextDouble()) - 1);
        (double angle, double scale, double right, double down) = (Uniform(0.2), 1 + Uniform(0.1), Uniform(1), Uniform(1));
        (double c, double s) = (scale * Math.Cos(angle), scale * Math.Sin(angle));
        return [.. Enumerable.Range(0, 64).Select(i =>
        {
            (double x, double y) = ((i % 8) - 3.5 - right, (i / 8) - 3.5 - down);
            return At(image, (c * x) - (s * y) + 3.5, (s * x) + (c * y) + 3.5);
        })];
    }

    /// <summary>The digit with the largest logit.</summary>
    public static int Read(DigitNet net, ReadOnlySpan<double> row)
    {
        double[] logits = new double[10];
        net.Forward(Image(row), logits);
        return Array.IndexOf(logits, logits.Max());
    }

    /// <summary>Ten images side by side, misread ones first, with what each is and what the net reads above it.</summary>
    public static Plot Picture(DigitNet net, CsvTable table, IReadOnlyList<int> rows)
    {
        int[] shown = [.. rows.OrderBy(row => Read(net, table.Row(row)) == (int)table.Row(row)[64]).Take(10)];
        double[,] pixels = new double[8, 10 * 10];
        for (int k = 0; k < shown.Length; k++)
        {
            double[] image = Image(table.Row(shown[k]));
            for (int i = 0; i < 64; i++) pixels[i / 8, (10 * k) + 1 + (i % 8)] = image[i];
        }

        Plot plot = PlotAxes.Create("Unseen digits, misread ones first", "", "");
        plot.Add.Heatmap(pixels);
        for (int k = 0; k < shown.Length; k++)
            plot.Add.Text($"{(int)table.Row(shown[k])[64]}, read as {Read(net, table.Row(shown[k]))}", (10 * k) + 2, 9);
        plot.HideAxesAndGrid();
        return plot;
    }

    // Bilinear between the four pixels around (x, y); 0 outside of the image.
    private static double At(double[] image, double x, double y)
    {
        (int left, int top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        (double u, double v) = (x - left, y - top);
        double Pixel(int column, int line) => column is >= 0 and < 8 && line is >= 0 and < 8 ? image[(8 * line) + column] : 0;
        return ((1 - v) * (((1 - u) * Pixel(left, top)) + (u * Pixel(left + 1, top)))) + (v * (((1 - u) * Pixel(left, top + 1)) + (u * Pixel(left + 1, top + 1))));
    }
}
