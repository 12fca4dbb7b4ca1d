namespace Fluxion.Benchmarks;

/// <summary>The network 2-32-32-32-1 alone.</summary>
[Model]
public sealed partial class Potential
{
    [Dense(32, Activation.Tanh)]
    [Dense(32, Activation.Tanh)]
    [Dense(32, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar U(Scalar t, Scalar x);

    [Forward]
    private Scalar Value(Scalar t, Scalar x) => U(t, x);
}
