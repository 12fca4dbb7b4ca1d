namespace Fluxion.Samples;

/// <summary>A symplectic flow of the plane that is to be learnt from trajectories of a system without clock: its Hamiltonian should not depend on the time.</summary>
[SympFlow(typeof(HarmonicOscillator), Layers = 4)]
public sealed partial class AutonomousSympFlow : ISymplecticFlow
{
    [Dense(10, Activation.Tanh)]
    [Dense(10, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar V([Copies(4)] int layer, Scalar t, [Dim(1)] Vec q);

    [Dense(10, Activation.Tanh)]
    [Dense(10, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar K([Copies(4)] int layer, Scalar t, [Dim(1)] Vec p);

    private Vec SlopeV(int layer, Scalar t, [Dim(1)] Vec q) => Grad(V(layer, t, q), q);

    private Vec SlopeK(int layer, Scalar t, [Dim(1)] Vec p) => Grad(K(layer, t, p), p);

    private Scalar HamiltonianAt(Scalar t, [Dim(2)] Vec x)
    {
        Vec q = Slice(x, 0, 1), p = Slice(x, 1, 1);
        Scalar h = 0;
        for (int i = 3; i >= 0; i--)
        {
            h += D(K(i, t, p), t);
            q -= SlopeK(i, t, p) - SlopeK(i, 0, p);
            h += D(V(i, t, q), t);
            p += SlopeV(i, t, q) - SlopeV(i, 0, q);
        }

        return h;
    }

    private Scalar Rate(Scalar t, [Dim(2)] Vec x) => D(HamiltonianAt(t, x) - HamiltonianAt(t, Vector(0, 0)), t);

    /// <summary>(∂H_N/∂t)², of H_N up to a function of the time alone.</summary>
    [Loss(Residuals = true)]
    private Scalar Autonomy(Scalar t, [Dim(2)] Vec x) => Rate(t, x) * Rate(t, x);
}
