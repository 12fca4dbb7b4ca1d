namespace Fluxion.Samples;

/// <summary>
/// The flow of Hénon–Heiles as a composition of exact flows of potentials Vᵢ(t, q) and Kᵢ(t, p) (Canizares, Murari, Schönlieb, Sherry,
/// Shumaylov, "Symplectic neural flows for modeling and discovery", 2024): symplectic for every θ, with N(0, x) = x exactly.
/// </summary>
[Model]
public sealed partial class HenonHeilesSympFlow
{
    private const int Layers = 3;

    [Dense(10, Activation.Tanh)]
    [Dense(10, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar V([Copies(Layers)] int layer, Scalar t, [Dim(2)] Vec q);

    [Dense(10, Activation.Tanh)]
    [Dense(10, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar K([Copies(Layers)] int layer, Scalar t, [Dim(2)] Vec p);

    private Vec GradV(int layer, Scalar t, [Dim(2)] Vec q) => Grad(V(layer, t, q), q);

    private Vec GradK(int layer, Scalar t, [Dim(2)] Vec p) => Grad(K(layer, t, p), p);

    private Scalar RateV(int layer, Scalar t, [Dim(2)] Vec q) => D(V(layer, t, q), t);

    private Scalar RateK(int layer, Scalar t, [Dim(2)] Vec p) => D(K(layer, t, p), t);

    [Forward]
    private Vec N(Scalar t, [Dim(4)] Vec x)
    {
        Vec q = Slice(x, 0, 2), p = Slice(x, 2, 2);
        for (int i = 0; i < Layers; i++)
        {
            p -= GradV(i, t, q) - GradV(i, 0, q);
            q += GradK(i, t, p) - GradK(i, 0, p);
        }

        return Concat(q, p);
    }

    [Map]
    private Vec Inverse(Scalar t, [Dim(4)] Vec x)
    {
        Vec q = Slice(x, 0, 2), p = Slice(x, 2, 2);
        for (int i = Layers - 1; i >= 0; i--)
        {
            q -= GradK(i, t, p) - GradK(i, 0, p);
            p += GradV(i, t, q) - GradV(i, 0, q);
        }

        return Concat(q, p);
    }

    // The Hamiltonian of which N(t, ·) is the exact flow: rates of the potentials along the inverse flow.
    private Scalar Energy(Scalar t, [Dim(4)] Vec x)
    {
        Vec q = Slice(x, 0, 2), p = Slice(x, 2, 2);
        Scalar h = 0;
        for (int i = Layers - 1; i >= 0; i--)
        {
            h += RateK(i, t, p);
            q -= GradK(i, t, p) - GradK(i, 0, p);
            h += RateV(i, t, q);
            p += GradV(i, t, q) - GradV(i, 0, q);
        }

        return h;
    }

    [Loss(Residuals = true)]
    private Scalar Residual(Scalar t, [Dim(4)] Vec x) => Norm2(D(N(t, x), t) - HenonHeiles.F(N(t, x)));

    [Loss]
    private Scalar Matching(Scalar t, [Dim(4)] Vec x) => Mismatch(t, x) * Mismatch(t, x);

    // e = H_N − H up to a function of the time, which moves nothing.
    private Scalar Mismatch(Scalar t, [Dim(4)] Vec x) => Energy(t, x) - Energy(t, Vector(0, 0, 0, 0)) - HenonHeiles.Energy(x);

    /// <summary>(e, ∂e/∂t), of which a bound of the drift of the energy is made.</summary>
    [Map]
    private Vec Mismatches(Scalar t, [Dim(4)] Vec x) => Vector(Mismatch(t, x), D(Mismatch(t, x), t));

    /// <summary>dN/dt − J∇H_N(t, N): zero to rounding for every θ.</summary>
    [Map]
    private Vec Identity(Scalar t, [Dim(4)] Vec x) => D(N(t, x), t) - Law(t, N(t, x));

    private Vec Law(Scalar t, [Dim(4)] Vec x) => Rotated(Grad(Energy(t, x), x));

    private static Vec Rotated([Dim(4)] Vec g) => Concat(Slice(g, 2, 2), -Slice(g, 0, 2));

    /// <summary>The derivative of N(t, ·) along a vector.</summary>
    [Map]
    private Vec Push(Scalar t, [Dim(4)] Vec x, [Dim(4)] Vec v) => Along(0, t, x, v);

    private Vec Along(Scalar s, Scalar t, [Dim(4)] Vec x, [Dim(4)] Vec v) => D(N(t, x + s * v), s);
}
