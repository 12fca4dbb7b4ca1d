namespace Fluxion.Samples;

/// <summary>A network of two hidden layers that stands in for a function of two variables.</summary>
[Model]
public sealed partial class Surrogate
{
    [Forward]
    [Dense(20, Activation.Tanh)]
    [Dense(20, Activation.Tanh)]
    [Dense(1)]
    private partial Vec Net([Dim(2)] Vec x);

    [Loss(Residuals = true)]
    private Scalar Mse([Dim(2)] Vec x, [Dim(1)] Vec y) => Norm2(Net(x) - y);
}
