namespace Fluxion.Samples.Tests;

/// <summary>One residual layer.</summary>
[Model]
public sealed partial class ResidualNet
{
    [Forward]
    [Residual(6, Activation.Tanh)]
    private partial Vec Net([Dim(4)] Vec x);

    [Loss]
    private Scalar Distance([Dim(4)] Vec x, [Dim(4)] Vec y) => Norm2(Net(x) - y);
}
