namespace Fluxion.Benchmarks;

/// <summary>W2: inference of the network 5-64-64-64-4, batch 4096.</summary>
[Model(Precision = Numbers.Precision, Accuracy = Numbers.Accuracy)]
public sealed partial class W2
{
    [Forward]
    [Dense(64, Activation.Tanh)]
    [Dense(64, Activation.Tanh)]
    [Dense(64, Activation.Tanh)]
    [Dense(4)]
    private partial Vec Net([Dim(5)] Vec x);
}
