using System.Collections.Generic;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Layers;

/// <summary>What convolutions over lines and images have in common: their arguments, their parameters and the graph.</summary>
internal sealed record ConvArguments(int Channels, int Kernel, string Activation, int Stride, int Padding, int Dilation, bool Bias, string Initialization)
{
    public static readonly IReadOnlyList<string> Names = ["channels", "kernel", "activation", "Stride", "Padding", "Dilation", "Bias", "Initialization"];

    public static ConvArguments Read(LayerReader reader) => new(
        reader.Size("channels", "The number of channels of a convolution"),
        reader.Size("kernel", "The kernel of a convolution"),
        reader.Activation("activation"),
        reader.Integer("Stride", 1, 1, "The stride of a convolution"),
        reader.Integer("Padding", 0, 0, "The padding of a convolution"),
        reader.Integer("Dilation", 1, 1, "The dilation of a convolution"),
        reader.Flag("Bias", true),
        reader.Choice("Initialization", WeightRule.Glorot));

    /// <summary>σ(K ⋆ x + b), where K has a row per output channel and columns channel by channel, tap by tap.</summary>
    public Signal Build(LayerBuilder builder, Signal x, Window window, Extent result)
    {
        int inputs = x.Extent.Channels * window.Taps, outputs = Channels * window.Taps;
        Node kernel = builder.Matrix("K", Channels, inputs, WeightRule.Uniform(Initialization, inputs, outputs));
        Node z = builder.Graph.Apply(new Conv(window, x.Extent.Channels, Channels), kernel, x.Value);
        if (Bias)
        {
            Node b = builder.Vector("b", Channels, WeightRule.OfBias(Initialization, inputs));
            z += builder.Graph.Apply(new RepeatEach(window.OutArea), b);
        }

        return new Signal(builder.Activate(builder.Name(z, "z"), Activation), result);
    }
}
