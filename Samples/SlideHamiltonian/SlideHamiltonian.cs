namespace Fluxion.Samples;

/// <summary>A Hamiltonian H = ½ ‖Ap‖² + V(q) whose matrix and potential are learnt from states of its trajectories.</summary>
[VectorField]
public sealed partial class SlideHamiltonian
{
    /// <summary>Sub-steps between two snapshots.</summary>
    internal const int SubSteps = 4;

    private const double Gap = 0.05;

    // Steps of a segment of trajectory.
    private const int Longest = 8;

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

    private Vec Later(Scalar t, [Dim(4)] Vec x0)
    {
        Vec x = x0;
        for (int i = 0; i < Longest; i++) x = Step.StormerVerlet(F, x, t / Longest);
        return x;
    }

    [Loss(Residuals = true)]
    private Scalar Segment(Scalar t, [Dim(4)] Vec x0, [Dim(4)] Vec x1) => Norm2(Later(t, x0) - x1);

    // kind holds the coefficients of the system, whose energy is known to be conserved.
    [Loss(Residuals = true)]
    private Scalar Conserved([Dim(2)] Vec kind, Scalar t, [Dim(4)] Vec x0) => Norm2(Vector(Energy(kind, Later(t, x0)) - Energy(kind, x0)));

    private static Scalar Energy([Dim(2)] Vec kind, [Dim(4)] Vec x)
        => 0.5 * (5 * x[2] * x[2] - 2 * x[2] * x[3] + 5 * x[3] * x[3]) + x[0] * x[1]
            + 0.5 * kind[0] * (x[0] * x[0] + x[1] * x[1]) + 0.25 * kind[1] * (x[0] * x[0] * x[0] * x[0] + x[1] * x[1] * x[1] * x[1]);
}
