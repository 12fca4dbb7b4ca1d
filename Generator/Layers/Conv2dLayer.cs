using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Layers;

/// <summary><c>[Conv2d(channels, kernel, activation)]</c>: σ(K ⋆ x + b) on channels × height × width, with square kernels.</summary>
internal sealed record Conv2dLayer(ConvArguments Arguments) : Layer
{
    public static readonly LayerKind Declaration = new("Conv2dAttribute", ConvArguments.Names, static reader => new Conv2dLayer(ConvArguments.Read(reader)));

    public override LayerKind Kind => Declaration;

    public override Signal Build(LayerBuilder builder, Signal x)
    {
        builder.ExpectAxes(x, 2, "a convolution over an image");
        (int kernel, int stride, int padding, int dilation) = (Arguments.Kernel, Arguments.Stride, Arguments.Padding, Arguments.Dilation);
        int height = builder.Positions("kernel", x.Extent.Height, kernel, stride, padding, dilation);
        int width = builder.Positions("kernel", x.Extent.Width, kernel, stride, padding, dilation);
        var window = new Window(x.Extent.Height, x.Extent.Width, kernel, kernel, stride, stride, padding, padding, dilation, dilation);
        return Arguments.Build(builder, x, window, x.Extent.With(Arguments.Channels, height, width));
    }
}
