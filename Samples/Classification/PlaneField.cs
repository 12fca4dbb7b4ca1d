namespace Fluxion.Samples;

/// <summary>x' = Bᵀ tanh(Ax + b) in the plane, with ten neurons.</summary>
[VectorField]
public sealed partial class PlaneField
{
    [Parameter(10, 2)]
    private partial Mat A { get; }

    [Parameter(10, 2)]
    private partial Mat B { get; }

    [Parameter(10)]
    private partial Vec b { get; }

    [Rhs]
    [Map]
    internal Vec F([Dim(2)] Vec x) => Transpose(B) * Tanh(A * x + b);
}
