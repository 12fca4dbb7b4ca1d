namespace Fluxion.Benchmarks;

/// <summary>W3 with 8 units per layer.</summary>
[Model(Precision = Numbers.Precision, Accuracy = Numbers.Accuracy)]
public sealed partial class Width8
{
    [Dense(8, Activation.Tanh)]
    [Dense(8, Activation.Tanh)]
    [Dense(8, Activation.Tanh)]
    [Dense(4)]
    private partial Vec Net([Dim(5)] Vec x);

    [Loss]
    private Scalar Square([Dim(5)] Vec x, [Dim(4)] Vec y) => 0.25 * Norm2(Net(x) - y);
}

/// <summary>W3 with 16 units per layer.</summary>
[Model(Precision = Numbers.Precision, Accuracy = Numbers.Accuracy)]
public sealed partial class Width16
{
    [Dense(16, Activation.Tanh)]
    [Dense(16, Activation.Tanh)]
    [Dense(16, Activation.Tanh)]
    [Dense(4)]
    private partial Vec Net([Dim(5)] Vec x);

    [Loss]
    private Scalar Square([Dim(5)] Vec x, [Dim(4)] Vec y) => 0.25 * Norm2(Net(x) - y);
}

/// <summary>W3 with 32 units per layer.</summary>
[Model(Precision = Numbers.Precision, Accuracy = Numbers.Accuracy)]
public sealed partial class Width32
{
    [Dense(32, Activation.Tanh)]
    [Dense(32, Activation.Tanh)]
    [Dense(32, Activation.Tanh)]
    [Dense(4)]
    private partial Vec Net([Dim(5)] Vec x);

    [Loss]
    private Scalar Square([Dim(5)] Vec x, [Dim(4)] Vec y) => 0.25 * Norm2(Net(x) - y);
}

/// <summary>W3 with 64 units per layer.</summary>
[Model(Precision = Numbers.Precision, Accuracy = Numbers.Accuracy)]
public sealed partial class Width64
{
    [Dense(64, Activation.Tanh)]
    [Dense(64, Activation.Tanh)]
    [Dense(64, Activation.Tanh)]
    [Dense(4)]
    private partial Vec Net([Dim(5)] Vec x);

    [Loss]
    private Scalar Square([Dim(5)] Vec x, [Dim(4)] Vec y) => 0.25 * Norm2(Net(x) - y);
}

/// <summary>W3 with 128 units per layer.</summary>
[Model(Precision = Numbers.Precision, Accuracy = Numbers.Accuracy)]
public sealed partial class Width128
{
    [Dense(128, Activation.Tanh)]
    [Dense(128, Activation.Tanh)]
    [Dense(128, Activation.Tanh)]
    [Dense(4)]
    private partial Vec Net([Dim(5)] Vec x);

    [Loss]
    private Scalar Square([Dim(5)] Vec x, [Dim(4)] Vec y) => 0.25 * Norm2(Net(x) - y);
}

/// <summary>W3 with 256 units per layer.</summary>
[Model(Precision = Numbers.Precision, Accuracy = Numbers.Accuracy)]
public sealed partial class Width256
{
    [Dense(256, Activation.Tanh)]
    [Dense(256, Activation.Tanh)]
    [Dense(256, Activation.Tanh)]
    [Dense(4)]
    private partial Vec Net([Dim(5)] Vec x);

    [Loss]
    private Scalar Square([Dim(5)] Vec x, [Dim(4)] Vec y) => 0.25 * Norm2(Net(x) - y);
}

/// <summary>W3 with 512 units per layer.</summary>
[Model(Precision = Numbers.Precision, Accuracy = Numbers.Accuracy)]
public sealed partial class Width512
{
    [Dense(512, Activation.Tanh)]
    [Dense(512, Activation.Tanh)]
    [Dense(512, Activation.Tanh)]
    [Dense(4)]
    private partial Vec Net([Dim(5)] Vec x);

    [Loss]
    private Scalar Square([Dim(5)] Vec x, [Dim(4)] Vec y) => 0.25 * Norm2(Net(x) - y);
}
