namespace Fluxion.Samples;

/// <summary>Two convolutions and pools, then two dense layers, from an image of 8×8 pixels to the logits of ten digits.</summary>
[Model]
public sealed partial class DigitNet
{
    [Forward]
    [Conv2d(16, 3, Activation.Relu, Padding = 1, Initialization = LayerInitialization.He)]
    [MaxPool(2)]
    [Conv2d(32, 3, Activation.Relu, Padding = 1, Initialization = LayerInitialization.He)]
    [MaxPool(2)]
    [Dense(64, Activation.Relu, Initialization = LayerInitialization.He)]
    [Dense(10)]
    private partial Vec Net([Dim(1, 8, 8)] Vec image);

    [Loss]
    private Scalar Entropy([Dim(64)] Vec image, [Dim(10)] Vec label) => CrossEntropy(Net(image), label);
}
