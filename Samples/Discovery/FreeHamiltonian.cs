namespace Fluxion.Samples;

/// <summary>A network as the Hamiltonian of x' = J∇H(x), learnt from states one step apart.</summary>
[VectorField]
public sealed partial class FreeHamiltonian
{
    [Dense(24, Activation.Tanh)]
    [Dense(24, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar Net([Dim(2)] Vec q, [Dim(2)] Vec p);

    [Hamiltonian]
    private Scalar H([Dim(2)] Vec q, [Dim(2)] Vec p) => Net(q, p);

    internal partial Vec F([Dim(4)] Vec x);

    [Loss(Residuals = true)]
    private Scalar OneStep([Dim(4)] Vec x0, [Dim(4)] Vec x1) => Norm2(Step.Rk4(F, x0, Snapshots.Gap) - x1);
}
