namespace Fluxion.Samples;

/// <summary>
/// Damping as a Hamiltonian system of doubled variables z = (x₁, x₂, π₁, π₂) (Bateman, Phys. Rev. 38, 1931; Galley, Phys. Rev. Lett. 110,
/// 2013): x₁ = x₂, π₁ = −π₂ is the physical limit, on which x'' + λx' + x = 0. The damping λ is an input of the potentials.
/// At t = 0 the Hamiltonian of a symplectic flow is a function of q plus a function of p, and (x₁ − x₂)(π₁ − π₂) is none: so q = (π₁, x₂), p = (−x₁, π₂),
/// and a trainable linear symplectic map S goes before the flow and S⁻¹ after it.
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

    [Parameter(2, 2)]
    private partial Mat A { get; }

    [Parameter(2, 2)]
    private partial Mat B { get; }

    // S is p += λ(A + Aᵀ)q, q += λ(B + Bᵀ)p: without damping there is nothing to separate.
    private Vec ShearP(Scalar damping, [Dim(2)] Vec q) => damping * ((A + Transpose(A)) * q);

    private Vec ShearQ(Scalar damping, [Dim(2)] Vec p) => damping * ((B + Transpose(B)) * p);

    [Forward]
    [Derivatives(Derivative.Jvp, Variable = "z")]
    private Vec N(Scalar t, Scalar damping, [Dim(4)] Vec z)
    {
        Vec q = Vector(z[2], z[1]), p = Vector(-z[0], z[3]);
        p += ShearP(damping, q);
        q += ShearQ(damping, p);
        for (int i = 0; i < Layers; i++)
        {
            p -= GradV(i, t, damping, q) - GradV(i, 0, damping, q);
            q += GradK(i, t, damping, p) - GradK(i, 0, damping, p);
        }

        q -= ShearQ(damping, p);
        p -= ShearP(damping, q);
        return Vector(-p[0], q[1], q[0], p[1]);
    }

    // H = (π₁² − π₂²)/2 + λ/2 (x₁ − x₂)(π₁ − π₂) + (x₁² − x₂²)/2.
    private static Scalar H(Scalar damping, [Dim(4)] Vec z)
        => 0.5 * (z[2] * z[2] - z[3] * z[3]) + 0.5 * damping * (z[0] - z[1]) * (z[2] - z[3]) + 0.5 * (z[0] * z[0] - z[1] * z[1]);

    private static Vec F(Scalar damping, [Dim(4)] Vec z) => Rotated(Grad(H(damping, z), z));

    private static Vec Rotated([Dim(4)] Vec g) => Concat(Slice(g, 2, 2), -Slice(g, 0, 2));

    [Loss(Residuals = true)]
    private Scalar Residual(Scalar t, Scalar damping, [Dim(4)] Vec z) => Norm2(D(N(t, damping, z), t) - F(damping, N(t, damping, z)));
}
