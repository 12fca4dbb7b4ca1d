namespace Fluxion.Benchmarks;

/// <summary>W8: 28×28 images, convolutions of 8 and 16 channels around a pool, ReLU, ten classes, cross entropy, batch 64.</summary>
[Model(Precision = Numbers.Precision, Accuracy = Numbers.Accuracy)]
public sealed partial class W8
{
    [Conv2d(8, 3, Activation.Relu)]
    [AveragePool(2)]
    [Conv2d(16, 3, Activation.Relu)]
    [Flatten]
    [Dense(10)]
    private partial Vec Net([Dim(1, 28, 28)] Vec image);

    [Loss]
    private Scalar Entropy([Dim(784)] Vec image, [Dim(10)] Vec label) => CrossEntropy(Net(image), label);
}
