namespace Fluxion.Benchmarks;

/// <summary>W7 with 1 residual layer.</summary>
[Model(Precision = Numbers.Precision, Accuracy = Numbers.Accuracy)]
public sealed partial class Depth1
{
    [Dense(8)]
    [Flow(typeof(Block), Layers = 1, Method = Method.Euler, StepSize = 1)]
    [Dense(1)]
    private partial Vec Net([Dim(2)] Vec x);

    [Loss]
    private Scalar Logistic([Dim(2)] Vec x, Scalar label) => Softplus(Net(x)[0]) - label * Net(x)[0];
}

/// <summary>W7 with 3 residual layers.</summary>
[Model(Precision = Numbers.Precision, Accuracy = Numbers.Accuracy)]
public sealed partial class Depth3
{
    [Dense(8)]
    [Flow(typeof(Block), Layers = 3, Method = Method.Euler, StepSize = 1)]
    [Dense(1)]
    private partial Vec Net([Dim(2)] Vec x);

    [Loss]
    private Scalar Logistic([Dim(2)] Vec x, Scalar label) => Softplus(Net(x)[0]) - label * Net(x)[0];
}

/// <summary>W7 with 10 residual layers.</summary>
[Model(Precision = Numbers.Precision, Accuracy = Numbers.Accuracy)]
public sealed partial class Depth10
{
    [Dense(8)]
    [Flow(typeof(Block), Layers = 10, Method = Method.Euler, StepSize = 1)]
    [Dense(1)]
    private partial Vec Net([Dim(2)] Vec x);

    [Loss]
    private Scalar Logistic([Dim(2)] Vec x, Scalar label) => Softplus(Net(x)[0]) - label * Net(x)[0];
}

/// <summary>W7 with 30 residual layers.</summary>
[Model(Precision = Numbers.Precision, Accuracy = Numbers.Accuracy)]
public sealed partial class Depth30
{
    [Dense(8)]
    [Flow(typeof(Block), Layers = 30, Method = Method.Euler, StepSize = 1)]
    [Dense(1)]
    private partial Vec Net([Dim(2)] Vec x);

    [Loss]
    private Scalar Logistic([Dim(2)] Vec x, Scalar label) => Softplus(Net(x)[0]) - label * Net(x)[0];
}

/// <summary>W7 with 100 residual layers.</summary>
[Model(Precision = Numbers.Precision, Accuracy = Numbers.Accuracy)]
public sealed partial class Depth100
{
    [Dense(8)]
    [Flow(typeof(Block), Layers = 100, Method = Method.Euler, StepSize = 1)]
    [Dense(1)]
    private partial Vec Net([Dim(2)] Vec x);

    [Loss]
    private Scalar Logistic([Dim(2)] Vec x, Scalar label) => Softplus(Net(x)[0]) - label * Net(x)[0];
}
