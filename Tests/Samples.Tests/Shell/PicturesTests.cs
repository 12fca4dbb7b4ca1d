using System;
using System.IO;
using Fluxion.Samples.Shell;
using ScottPlot;
using Xunit;

namespace Fluxion.Samples.Tests.Shell;

public sealed class PicturesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fluxion-pictures-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Plots_BecomePngFiles_NamedAfterTheSample()
    {
        var pictures = new Pictures(_folder, "sample");
        Plot plot = PlotAxes.Create("title", "t", "error");
        plot.AddCurve("curve", [0, 1, 2], PlotAxes.Log10([1, 0.1, 0]));
        plot.Axes.Left.ShowPowersOfTen();
        pictures.Save("loss", plot);
        pictures.Save("both", [plot, PlotAxes.Create("empty", "x", "y")]);
        Assert.Equal([Path.Combine(_folder, "sample-loss.png"), Path.Combine(_folder, "sample-both.png")], pictures.Saved);
        foreach (string picture in pictures.Saved)
            Assert.Equal([0x89, 0x50, 0x4E, 0x47], File.ReadAllBytes(picture).AsSpan(0, 4).ToArray());   // the PNG signature
    }

    [Fact]
    public void Log10_LiftsZeroToTheFloor()
        => Assert.Equal([0, -16], PlotAxes.Log10([1, 0]));
}
