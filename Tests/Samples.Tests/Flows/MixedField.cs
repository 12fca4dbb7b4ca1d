namespace Fluxion.Samples.Tests;

/// <summary>x' = B tanh(A x) + (c₁ x₂, c₂ x₁): a matrix of which a body reads single entries.</summary>
[VectorField]
public sealed partial class MixedField
{
    [Parameter(1, 2)]
    private partial Mat c { get; }

    [Parameter(3, 2)]
    private partial Mat A { get; }

    [Parameter(2, 3)]
    private partial Mat B { get; }

    [Rhs]
    private Vec F([Dim(2)] Vec x) => B * Tanh(A * x) + Vector(c[0, 0] * x[1], c[0, 1] * x[0]);
}
