namespace Fluxion.Samples.Tests.Layers;

/// <summary>Softmax and cross entropy of logits, their derivatives, and a small classifier of images.</summary>
[Model]
public sealed partial class Classifier
{
    [Conv2d(4, 3, Activation.Relu, Initialization = LayerInitialization.He)]
    [MaxPool(2)]
    [Dense(10)]
    private partial Vec Net([Dim(1, 6, 6)] Vec image);

    private Scalar Entropy([Dim(10)] Vec logits, [Dim(10)] Vec target) => CrossEntropy(logits, target);

    private Scalar Along(Scalar t, [Dim(10)] Vec logits, [Dim(10)] Vec target) => CrossEntropy(logits + t * target, target);

    [Forward]
    private Vec All([Dim(10)] Vec logits, [Dim(10)] Vec target)
        => Concat(Concat(Vector(LogSumExp(logits), Entropy(logits, target)), Softmax(logits)), Grad(Entropy(logits, target), logits));

    [Loss]
    private Scalar Error([Dim(36)] Vec image, [Dim(10)] Vec label) => CrossEntropy(Net(image), label);

    [Loss]
    private Scalar Curvature(Scalar t, [Dim(10)] Vec logits, [Dim(10)] Vec target) => D(D(Along(t, logits, target), t), t);
}
