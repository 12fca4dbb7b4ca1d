namespace Fluxion.Samples.Tests.Layers;

/// <summary>Convolutions over images with every option, odd sizes, more outputs than a block holds, and a mean pool with overlapping windows.</summary>
[Model]
public sealed partial class ImageNet
{
    [Conv2d(10, 3, Activation.Tanh, Stride = 2, Padding = 1)]
    [AveragePool(2, Stride = 1)]
    [Conv2d(3, 2, Activation.Sigmoid, Dilation = 2, Padding = 1, Bias = false)]
    [Flatten]
    [Dense(3)]
    [Forward]
    private partial Vec Net([Dim(2, 7, 9)] Vec x);

    [Loss]
    private Scalar Error([Dim(126)] Vec x, [Dim(3)] Vec y) => Norm2(Net(x) - y);

    [Loss]
    private Scalar Slope([Dim(126)] Vec x) => Norm2(Grad(Sum(Net(x)), x));
}
