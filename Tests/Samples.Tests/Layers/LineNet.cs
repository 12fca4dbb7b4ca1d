namespace Fluxion.Samples.Tests.Layers;

/// <summary>Convolutions along a line, a maximum pool with overlapping windows and one without, a dense layer without bias.</summary>
[Model]
public sealed partial class LineNet
{
    [Conv1d(5, 4, Activation.Tanh, Padding = 2)]
    [MaxPool(3, Stride = 2)]
    [Conv1d(9, 3, Activation.Tanh, Dilation = 2, Stride = 2, Padding = 3, Initialization = LayerInitialization.FanIn)]
    [MaxPool(3, Stride = 2)]
    [Dense(2, Activation.Tanh, Bias = false, Initialization = LayerInitialization.He)]
    private partial Vec Net([Dim(3, 22)] Vec x);

    [Forward]
    private Vec Map([Dim(66)] Vec x) => Net(x);

    [Loss]
    private Scalar Error([Dim(66)] Vec x, [Dim(2)] Vec y) => Norm2(Net(x) - y);

    [Loss]
    private Scalar Slope([Dim(66)] Vec x) => Norm2(Grad(Sum(Net(x)), x));
}
