namespace Fluxion.Benchmarks;

/// <summary>W1: inference of the network 5-64-64-64-4, a single sample.</summary>
[Model(Precision = Numbers.Precision, Accuracy = Numbers.Accuracy)]
public sealed partial class W1
{
    [Forward]
    [Dense(64, Activation.Tanh)]
    [Dense(64, Activation.Tanh)]
    [Dense(64, Activation.Tanh)]
    [Dense(4)]
    private partial Vec Net([Dim(5)] Vec x);
}
