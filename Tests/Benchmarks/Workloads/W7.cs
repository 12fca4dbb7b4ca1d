namespace Fluxion.Benchmarks;

/// <summary>The block x' = Bᵀ tanh(Ax + b) of W7.</summary>
[VectorField(Precision = Numbers.Precision, Accuracy = Numbers.Accuracy)]
public sealed partial class Block
{
    [Parameter(32, 8)]
    private partial Mat A { get; }

    [Parameter(32, 8)]
    private partial Mat B { get; }

    [Parameter(32)]
    private partial Vec b { get; }

    [Rhs]
    private Vec F([Dim(8)] Vec x) => Transpose(B) * Tanh(A * x + b);
}

/// <summary>W7: a residual network 2 → 8, ten layers x + Bᵀ tanh(Ax + b) with 32 rows, 8 → 1, logistic loss, batch 1024.</summary>
[Model(Precision = Numbers.Precision, Accuracy = Numbers.Accuracy)]
public sealed partial class W7
{
    [Dense(8)]
    [Flow(typeof(Block), Layers = 10, Method = Method.Euler, StepSize = 1)]
    [Dense(1)]
    private partial Vec Net([Dim(2)] Vec x);

    [Loss]
    private Scalar Logistic([Dim(2)] Vec x, Scalar label) => Softplus(Net(x)[0]) - label * Net(x)[0];
}
