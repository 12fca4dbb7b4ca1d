namespace Fluxion.Samples;

/// <summary>A symplectic flow of the plane, made of potentials Vᵢ(t, q) and Kᵢ(t, p); learnt from an equation or from trajectories.</summary>
[Model]
public sealed partial class OscillatorSympFlow
{
    private const int Layers = 4;

    [Dense(10, Activation.Tanh)]
    [Dense(10, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar V([Copies(Layers)] int layer, Scalar t, [Dim(1)] Vec q);

    [Dense(10, Activation.Tanh)]
    [Dense(10, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar K([Copies(Layers)] int layer, Scalar t, [Dim(1)] Vec p);

    private Vec GradV(int layer, Scalar t, [Dim(1)] Vec q) => Grad(V(layer, t, q), q);

    private Vec GradK(int layer, Scalar t, [Dim(1)] Vec p) => Grad(K(layer, t, p), p);

    [Forward]
    private Vec N(Scalar t, [Dim(2)] Vec x)
    {
        Vec q = Slice(x, 0, 1), p = Slice(x, 1, 1);
        for (int i = 0; i < Layers; i++)
        {
            p -= GradV(i, t, q) - GradV(i, 0, q);
            q += GradK(i, t, p) - GradK(i, 0, p);
        }

        return Concat(q, p);
    }

    [Loss(Residuals = true)]
    private Scalar Residual(Scalar t, [Dim(2)] Vec x) => Norm2(D(N(t, x), t) - HarmonicOscillator.F(N(t, x)));

    [Loss(Residuals = true)]
    private Scalar Data(Scalar t, [Dim(2)] Vec x, [Dim(2)] Vec y) => Norm2(N(t, x) - y);
}
