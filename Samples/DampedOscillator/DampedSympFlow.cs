namespace Fluxion.Samples;

/// <summary>
/// Damping as a Hamiltonian system of doubled variables z = (x₁, x₂, π₁, π₂) (Bateman, Phys. Rev. 38, 1931; Galley, Phys. Rev. Lett. 110,
/// 2013): x₁ = x₂, π₁ = −π₂ is the physical limit, on which x'' + λx' + x = 0. The damping λ is an input of the potentials.
/// </summary>
[Model]
public sealed partial class DampedSympFlow
{
    private const int Layers = 4;

    [Dense(10, Activation.Tanh)]
    [Dense(10, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar V([Copies(Layers)] int layer, Scalar t, Scalar damping, [Dim(2)] Vec q);

    [Dense(10, Activation.Tanh)]
    [Dense(10, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar K([Copies(Layers)] int layer, Scalar t, Scalar damping, [Dim(2)] Vec p);

    private Vec GradV(int layer, Scalar t, Scalar damping, [Dim(2)] Vec q) => Grad(V(layer, t, damping, q), q);

    private Vec GradK(int layer, Scalar t, Scalar damping, [Dim(2)] Vec p) => Grad(K(layer, t, damping, p), p);

    [Forward]
    private Vec N(Scalar t, Scalar damping, [Dim(4)] Vec z)
    {
        Vec q = Slice(z, 0, 2), p = Slice(z, 2, 2);
        for (int i = 0; i < Layers; i++)
        {
            p -= GradV(i, t, damping, q) - GradV(i, 0, damping, q);
            q += GradK(i, t, damping, p) - GradK(i, 0, damping, p);
        }

        return Concat(q, p);
    }

    // H = (π₁² − π₂²)/2 + λ/2 (x₁ − x₂)(π₁ − π₂) + (x₁² − x₂²)/2.
    private static Scalar H(Scalar damping, [Dim(4)] Vec z)
        => 0.5 * (z[2] * z[2] - z[3] * z[3]) + 0.5 * damping * (z[0] - z[1]) * (z[2] - z[3]) + 0.5 * (z[0] * z[0] - z[1] * z[1]);

    private static Vec F(Scalar damping, [Dim(4)] Vec z) => Rotated(Grad(H(damping, z), z));

    private static Vec Rotated([Dim(4)] Vec g) => Concat(Slice(g, 2, 2), -Slice(g, 0, 2));

    [Loss(Residuals = true)]
    private Scalar Residual(Scalar t, Scalar damping, [Dim(4)] Vec z) => Norm2(D(N(t, damping, z), t) - F(damping, N(t, damping, z)));
}
