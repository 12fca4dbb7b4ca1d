namespace Fluxion.Samples.Tests.Residuals;

/// <summary>Residuals of convolutions along a line and over an image, with and without bias, behind pools and before dense layers.</summary>
[Model]
internal sealed partial class ConvolutionResidualModel
{
    [Conv1d(5, 2, Activation.Tanh, Padding = 1)]
    [MaxPool(2)]
    [Conv1d(3, 2, Activation.Sigmoid, Stride = 2, Bias = false)]
    [Dense(2)]
    private partial Vec Line([Dim(2, 11)] Vec x);

    [Conv2d(4, 2, Activation.Tanh, Dilation = 2)]
    [AveragePool(2)]
    [Flatten]
    [Dense(2)]
    private partial Vec Image([Dim(1, 6, 8)] Vec y);

    /// <summary>The residuals, written out a second time so that tests can evaluate them.</summary>
    [Forward]
    private Vec Stacked([Dim(22)] Vec x, [Dim(48)] Vec y) => Concat(Line(x) - Image(y), 2 * Line(x) * Image(y));

    [Loss(Residuals = true)]
    private Scalar Error([Dim(22)] Vec x, [Dim(48)] Vec y) => Norm2(Line(x) - Image(y)) + 4 * Norm2(Line(x) * Image(y));
}
