namespace Fluxion.Benchmarks;

/// <summary>The Laplacian of the network 10-32-32-32-1, as one collapsed sum.</summary>
[Model]
public sealed partial class Laplacian10
{
    [Dense(32, Activation.Tanh)]
    [Dense(32, Activation.Tanh)]
    [Dense(32, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar U([Dim(10)] Vec x);

    [Forward]
    private Scalar Value([Dim(10)] Vec x) => Laplacian(U(x), x);
}
