namespace Fluxion.Benchmarks;

/// <summary>W3: the network 5-64-64-64-4 fitted to data in the mean square, batch 1024.</summary>
[Model(Precision = Numbers.Precision, Accuracy = Numbers.Accuracy)]
public sealed partial class W3
{
    [Dense(64, Activation.Tanh)]
    [Dense(64, Activation.Tanh)]
    [Dense(64, Activation.Tanh)]
    [Dense(4)]
    private partial Vec Net([Dim(5)] Vec x);

    [Loss]
    private Scalar Square([Dim(5)] Vec x, [Dim(4)] Vec y) => 0.25 * Norm2(Net(x) - y);
}
