namespace Fluxion.Benchmarks;

/// <summary>The second derivative of the network 10-32-32-32-1 along one direction: ten calls give the Laplacian and share nothing.</summary>
[Model]
public sealed partial class SecondAlong10
{
    [Dense(32, Activation.Tanh)]
    [Dense(32, Activation.Tanh)]
    [Dense(32, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar U([Dim(10)] Vec x);

    [Forward]
    private Scalar Value(Scalar s, [Dim(10)] Vec x, [Dim(10)] Vec v) => D(D(U(x + s * v), s), s);
}
