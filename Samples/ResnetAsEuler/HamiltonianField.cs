namespace Fluxion.Samples;

/// <summary>A field that symplectic methods split: H = Σ log cosh(Kp + k) + Σ log cosh(Lq + l), so that q' = Kᵀ tanh(Kp + k) and p' = −Lᵀ tanh(Lq + l).</summary>
[VectorField]
public sealed partial class HamiltonianField
{
    [Parameter(8, 2)]
    private partial Mat K { get; }

    [Parameter(8)]
    private partial Vec k { get; }

    [Parameter(8, 2)]
    private partial Mat L { get; }

    [Parameter(8)]
    private partial Vec l { get; }

    [Hamiltonian]
    private Scalar H([Dim(2)] Vec q, [Dim(2)] Vec p) => Sum(LogCosh(K * p + k)) + Sum(LogCosh(L * q + l));

    internal partial Vec F([Dim(4)] Vec x);

    [Map]
    internal Vec Verlet([Dim(4)] Vec x, Scalar h) => Step.StormerVerlet(F, x, h);

    [Map]
    internal Vec Yoshida4([Dim(4)] Vec x, Scalar h) => Step.Yoshida4(F, x, h);
}
