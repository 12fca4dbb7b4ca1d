using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Layers;

/// <summary><c>[Conv1d(channels, kernel, activation)]</c>: σ(K ⋆ x + b) on channels × length.</summary>
internal sealed record Conv1dLayer(ConvArguments Arguments) : Layer
{
    public static readonly LayerKind Declaration = new("Conv1dAttribute", ConvArguments.Names, static reader => new Conv1dLayer(ConvArguments.Read(reader)));

    public override LayerKind Kind => Declaration;

    public override Signal Build(LayerBuilder builder, Signal x)
    {
        builder.ExpectAxes(x, 1, "a convolution along a line");
        int length = builder.Positions("kernel", x.Extent.Width, Arguments.Kernel, Arguments.Stride, Arguments.Padding, Arguments.Dilation);
        var window = new Window(1, x.Extent.Width, 1, Arguments.Kernel, 1, Arguments.Stride, 0, Arguments.Padding, 1, Arguments.Dilation);
        return Arguments.Build(builder, x, window, x.Extent.With(Arguments.Channels, 1, length));
    }
}
