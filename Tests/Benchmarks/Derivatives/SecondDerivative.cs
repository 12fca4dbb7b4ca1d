namespace Fluxion.Benchmarks;

/// <summary>The second derivative in x of the network 2-32-32-32-1.</summary>
[Model]
public sealed partial class SecondDerivative
{
    [Dense(32, Activation.Tanh)]
    [Dense(32, Activation.Tanh)]
    [Dense(32, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar U(Scalar t, Scalar x);

    [Forward]
    private Scalar Value(Scalar t, Scalar x) => D(D(U(t, x), x), x);
}
