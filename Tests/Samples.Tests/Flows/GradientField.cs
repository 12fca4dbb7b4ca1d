namespace Fluxion.Samples.Tests;

/// <summary>x' = Bᵀ tanh(A x + b).</summary>
[VectorField]
public sealed partial class GradientField
{
    [Parameter(16, 4)]
    private partial Mat A { get; }

    [Parameter(16, 4)]
    private partial Mat B { get; }

    [Parameter(16)]
    private partial Vec b { get; }

    [Rhs]
    internal Vec F([Dim(4)] Vec x) => Transpose(B) * Tanh(A * x + b);
}
