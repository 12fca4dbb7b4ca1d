using System.Collections.Generic;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Layers;

/// <summary>What pools have in common: a window, and a stride that is the window itself unless given.</summary>
internal sealed record PoolArguments(int Window, int Stride)
{
    public static readonly IReadOnlyList<string> Names = ["window", "Stride"];

    public static PoolArguments Read(LayerReader reader)
    {
        int window = reader.Size("window", "The window of a pool");
        return new PoolArguments(window, reader.Integer("Stride", window, 1, "The stride of a pool"));
    }

    /// <summary>The window over the axes of a signal, and what it leaves.</summary>
    public (Window Window, Extent Result) Over(LayerBuilder builder, Extent x)
    {
        if (x.Axes == 0) throw builder.Refuse("window", "a pool", "channels × length or channels × height × width", x.ToString());
        int width = builder.Positions("window", x.Width, Window, Stride, 0, 1);
        if (x.Axes == 1) return (new Window(1, x.Width, 1, Window, 1, Stride, 0, 0, 1, 1), x.With(x.Channels, 1, width));
        int height = builder.Positions("window", x.Height, Window, Stride, 0, 1);
        return (new Window(x.Height, x.Width, Window, Window, Stride, Stride, 0, 0, 1, 1), x.With(x.Channels, height, width));
    }
}
