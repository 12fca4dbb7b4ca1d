namespace Fluxion.Samples;

/// <summary>x' = Bᵀ tanh(Ax + b) in four dimensions, with sixteen neurons.</summary>
[VectorField]
public sealed partial class LiftedField
{
    [Parameter(16, 4)]
    private partial Mat A { get; }

    [Parameter(16, 4)]
    private partial Mat B { get; }

    [Parameter(16)]
    private partial Vec b { get; }

    [Rhs]
    [Map]
    internal Vec F([Dim(4)] Vec x) => Transpose(B) * Tanh(A * x + b);
}
