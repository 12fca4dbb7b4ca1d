namespace Fluxion.Benchmarks;

/// <summary>The Laplacian of the network 1-32-32-32-1.</summary>
[Model]
public sealed partial class Dimension1
{
    [Dense(32, Activation.Tanh)]
    [Dense(32, Activation.Tanh)]
    [Dense(32, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar U([Dim(1)] Vec x);

    [Forward]
    private Scalar Value([Dim(1)] Vec x) => Laplacian(U(x), x);
}

/// <summary>The Laplacian of the network 2-32-32-32-1.</summary>
[Model]
public sealed partial class Dimension2
{
    [Dense(32, Activation.Tanh)]
    [Dense(32, Activation.Tanh)]
    [Dense(32, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar U([Dim(2)] Vec x);

    [Forward]
    private Scalar Value([Dim(2)] Vec x) => Laplacian(U(x), x);
}

/// <summary>The Laplacian of the network 4-32-32-32-1.</summary>
[Model]
public sealed partial class Dimension4
{
    [Dense(32, Activation.Tanh)]
    [Dense(32, Activation.Tanh)]
    [Dense(32, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar U([Dim(4)] Vec x);

    [Forward]
    private Scalar Value([Dim(4)] Vec x) => Laplacian(U(x), x);
}

/// <summary>The Laplacian of the network 8-32-32-32-1.</summary>
[Model]
public sealed partial class Dimension8
{
    [Dense(32, Activation.Tanh)]
    [Dense(32, Activation.Tanh)]
    [Dense(32, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar U([Dim(8)] Vec x);

    [Forward]
    private Scalar Value([Dim(8)] Vec x) => Laplacian(U(x), x);
}

/// <summary>The Laplacian of the network 16-32-32-32-1.</summary>
[Model]
public sealed partial class Dimension16
{
    [Dense(32, Activation.Tanh)]
    [Dense(32, Activation.Tanh)]
    [Dense(32, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar U([Dim(16)] Vec x);

    [Forward]
    private Scalar Value([Dim(16)] Vec x) => Laplacian(U(x), x);
}

/// <summary>The Laplacian of the network 32-32-32-32-1.</summary>
[Model]
public sealed partial class Dimension32
{
    [Dense(32, Activation.Tanh)]
    [Dense(32, Activation.Tanh)]
    [Dense(32, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar U([Dim(32)] Vec x);

    [Forward]
    private Scalar Value([Dim(32)] Vec x) => Laplacian(U(x), x);
}
