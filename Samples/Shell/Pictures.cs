using System.Collections.Generic;
using System.IO;
using System.Linq;
using ScottPlot;

namespace Fluxion.Samples.Shell;

/// <summary>The pictures of one run: PNG files <c>folder/sample-name.png</c>.</summary>
/// <param name="folder">Folder of the files.</param>
/// <param name="sample">Name of the sample.</param>
public sealed class Pictures(string folder, string sample)
{
    private readonly List<string> _saved = [];

    /// <summary>Paths of the pictures saved so far.</summary>
    public IReadOnlyList<string> Saved => _saved;

    /// <summary>Saves a plot.</summary>
    /// <param name="name">What the picture shows, in kebab case.</param>
    /// <param name="plot">The plot.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string name, Plot plot, int width = 900, int height = 560)
    {
        string path = Path.Combine(folder, $"{sample}-{name}.png");
        plot.SavePng(path, width, height);
        _saved.Add(path);
    }

    /// <summary>Saves several plots of equal size, one below the other.</summary>
    /// <param name="name">What the picture shows, in kebab case.</param>
    /// <param name="rows">The plots from top to bottom.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels of all rows together.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string name, IReadOnlyList<Plot> rows, int width = 900, int height = 900)
    {
        var figure = new Multiplot();
        figure.Reset(rows[0]);                         // a new figure holds an empty plot
        foreach (Plot row in rows.Skip(1))
            figure.AddPlot(row);
        string path = Path.Combine(folder, $"{sample}-{name}.png");
        figure.SavePng(path, width, height);
        _saved.Add(path);
    }
}
