namespace Fluxion.Samples;

/// <summary>A Hamiltonian H = ½ ‖Ap‖² + V(q) whose matrix and potential are learnt from states of its trajectories.</summary>
[VectorField]
public sealed partial class SlideHamiltonian
{
    /// <summary>Sub-steps between two snapshots.</summary>
    internal const int SubSteps = 4;

    private const double Gap = Snapshots.Gap;

    [Parameter(2, 2)]
    private partial Mat A { get; }

    [Dense(20, Activation.Tanh)]
    [Dense(20, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar V([Dim(2)] Vec q);

    [Hamiltonian]
    private Scalar H([Dim(2)] Vec q, [Dim(2)] Vec p) => 0.5 * Norm2(A * p) + V(q);

    internal partial Vec F([Dim(4)] Vec x);

    // φ is the method of Störmer and Verlet.
    [Loss(Residuals = true)]
    private Scalar OneStep([Dim(4)] Vec x0, [Dim(4)] Vec x1) => Norm2(Step.StormerVerlet(F, x0, Gap) - x1);

    [Loss(Residuals = true)]
    private Scalar FineSteps([Dim(4)] Vec x0, [Dim(4)] Vec x1)
    {
        Vec x = x0;
        for (int i = 0; i < SubSteps; i++) x = Step.StormerVerlet(F, x, Gap / SubSteps);
        return Norm2(x - x1);
    }

    // One sample is a measured trajectory: its first state and all later ones.
    [Loss]
    private Scalar Distance([Dim(4)] Vec x0, [Dim(4 * Snapshots.Gaps)] Vec later)
    {
        Vec x = x0;
        Scalar sum = 0;
        for (int i = 0; i < Snapshots.Gaps; i++)
        {
            x = Step.StormerVerlet(F, x, Gap);
            sum += Norm2(x - Slice(later, 4 * i, 4));
        }

        return sum / Snapshots.Gaps;
    }

    // The sum of |I(x) − I(x0)| along a predicted trajectory, of the energy I that is known to be conserved.
    [Loss]
    private Scalar Drift([Dim(2)] Vec system, [Dim(4)] Vec x0)
    {
        Vec x = x0;
        Scalar sum = 0;
        for (int i = 0; i < Snapshots.Gaps; i++)
        {
            x = Step.StormerVerlet(F, x, Gap);
            sum += Abs(Energy(system, x) - Energy(system, x0));
        }

        return sum;
    }

    private static Scalar Energy([Dim(2)] Vec system, [Dim(4)] Vec x)
        => 0.5 * (5 * x[2] * x[2] - 2 * x[2] * x[3] + 5 * x[3] * x[3]) + x[0] * x[1]
            + 0.5 * system[0] * (x[0] * x[0] + x[1] * x[1]) + 0.25 * system[1] * (x[0] * x[0] * x[0] * x[0] + x[1] * x[1] * x[1] * x[1]);
}
