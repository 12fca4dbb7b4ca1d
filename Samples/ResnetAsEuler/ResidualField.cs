namespace Fluxion.Samples;

/// <summary>The field of a residual layer, x' = Bᵀ tanh(Ax + b), and one step of three methods on it.</summary>
[VectorField]
public sealed partial class ResidualField
{
    [Parameter(8, 4)]
    private partial Mat A { get; }

    [Parameter(8)]
    private partial Vec b { get; }

    [Parameter(8, 4)]
    private partial Mat B { get; }

    [Rhs]
    internal Vec F([Dim(4)] Vec x) => Transpose(B) * Tanh(A * x + b);

    [Map]
    internal Vec Euler([Dim(4)] Vec x, Scalar h) => Step.Euler(F, x, h);

    [Map]
    internal Vec Midpoint([Dim(4)] Vec x, Scalar h) => Step.Midpoint(F, x, h);

    [Map]
    internal Vec Rk4([Dim(4)] Vec x, Scalar h) => Step.Rk4(F, x, h);
}
