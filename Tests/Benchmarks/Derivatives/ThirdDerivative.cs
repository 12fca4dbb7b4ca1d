namespace Fluxion.Benchmarks;

/// <summary>The third derivative in x of the network 2-32-32-32-1.</summary>
[Model]
public sealed partial class ThirdDerivative
{
    [Dense(32, Activation.Tanh)]
    [Dense(32, Activation.Tanh)]
    [Dense(32, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar U(Scalar t, Scalar x);

    [Forward]
    private Scalar Value(Scalar t, Scalar x) => D(D(D(U(t, x), x), x), x);
}
