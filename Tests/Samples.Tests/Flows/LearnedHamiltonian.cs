namespace Fluxion.Samples.Tests;

/// <summary>A Hamiltonian learnt from pairs of states one step apart: a mass matrix and a potential.</summary>
[VectorField]
public sealed partial class LearnedHamiltonian
{
    [Parameter(2, 2)]
    private partial Mat A { get; }

    [Dense(16, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar V([Dim(2)] Vec q);

    [Hamiltonian]
    private Scalar H([Dim(2)] Vec q, [Dim(2)] Vec p) => 0.5 * Norm2(A * p) + V(q);

    private partial Vec F([Dim(4)] Vec x);

    [Loss]
    private Scalar OneStep([Dim(4)] Vec x0, [Dim(4)] Vec x1) => Norm2(Step.Rk4(F, x0, 0.1) - x1);

    [Loss]
    private Scalar Symplectic([Dim(4)] Vec x0, [Dim(4)] Vec x1) => Norm2(Step.StormerVerlet(F, x0, 0.1, steps: 3) - x1);
}
