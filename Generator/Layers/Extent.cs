using System;
using System.Linq;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Layers;

/// <summary>
/// What a chain of layers carries: (features), (channels × length) or (channels × height × width). Component ((c · height) + y) · width + x of
/// the vector is channel c at row y and column x, so that flattening moves nothing.
/// </summary>
/// <param name="Sizes">One to three sizes, channels first.</param>
internal readonly record struct Extent(EquatableArray<int> Sizes)
{
    /// <summary>A plain vector.</summary>
    public static Extent Features(int count) => new(new EquatableArray<int>([count]));

    /// <summary>Spatial axes: 0 for features, 1 for a line, 2 for an image.</summary>
    public int Axes => Sizes.Count - 1;

    public int Channels => Sizes[0];

    /// <summary>Rows of an image; 1 for a line.</summary>
    public int Height => Axes == 2 ? Sizes[1] : 1;

    /// <summary>Columns of an image, the length of a line; 1 for features.</summary>
    public int Width => Axes > 0 ? Sizes[Axes] : 1;

    /// <summary>Positions per channel.</summary>
    public int Area => Height * Width;

    public int Length => Sizes.Aggregate(1, static (product, size) => product * size);

    /// <summary>The same axes with other sizes.</summary>
    public Extent With(int channels, int height, int width)
        => new(new EquatableArray<int>(Axes == 2 ? [channels, height, width] : Axes == 1 ? [channels, width] : [channels]));

    public override string ToString() => Axes == 0
        ? FormattableString.Invariant($"{Sizes[0]} features")
        : string.Join(" × ", Sizes.Select(static size => FormattableString.Invariant($"{size}"))) + (Axes == 1 ? " (channels × length)" : " (channels × height × width)");
}
