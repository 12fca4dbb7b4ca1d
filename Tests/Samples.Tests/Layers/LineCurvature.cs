namespace Fluxion.Samples.Tests.Layers;

/// <summary>Derivatives of a convolutional network along a line of inputs x + t·d: first and second, and the gradient in x of the second.</summary>
[Model]
public sealed partial class LineCurvature
{
    [Conv1d(4, 3, Activation.Tanh, Padding = 1)]
    [AveragePool(2)]
    [Conv1d(2, 2, Activation.Tanh, Stride = 2)]
    [Dense(1)]
    private partial Scalar Net([Dim(2, 8)] Vec x);

    private Scalar Along(Scalar t, [Dim(16)] Vec x, [Dim(16)] Vec d) => Net(x + t * d);

    private Scalar Second(Scalar t, [Dim(16)] Vec x, [Dim(16)] Vec d) => D(D(Along(t, x, d), t), t);

    [Forward]
    private Vec All(Scalar t, [Dim(16)] Vec x, [Dim(16)] Vec d)
        => Concat(Vector(Along(t, x, d), D(Along(t, x, d), t), Second(t, x, d)), Grad(Second(t, x, d), x));
}
