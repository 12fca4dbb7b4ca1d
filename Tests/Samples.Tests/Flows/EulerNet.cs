namespace Fluxion.Samples.Tests;

/// <summary>An Euler step of length 1 on x' = Bᵀ tanh(A x + b).</summary>
[Model]
public sealed partial class EulerNet
{
    [Parameter(6, 4)]
    private partial Mat A { get; }

    [Parameter(6, 4)]
    private partial Mat B { get; }

    [Parameter(6)]
    private partial Vec C { get; }

    private Vec F([Dim(4)] Vec x) => Transpose(B) * Tanh(A * x + C);

    [Forward]
    private Vec Map([Dim(4)] Vec x) => Step.Euler(F, x, 1);
}
