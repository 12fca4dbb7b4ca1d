namespace Fluxion.Benchmarks;

/// <summary>W5: a symplectic flow of three layers with potentials 3-10-10-1, residual and matching of its Hamiltonian, batch 700.</summary>
[Model(Precision = Numbers.Precision, Accuracy = Numbers.Accuracy)]
public sealed partial class W5
{
    [Parameter]
    private partial Scalar H0 { get; }

    [Dense(10, Activation.Tanh)]
    [Dense(10, Activation.Tanh)]
    [Dense(1, Bias = false)]
    private partial Scalar V([Copies(3)] int layer, [Dim(2)] Vec q, Scalar t);

    [Dense(10, Activation.Tanh)]
    [Dense(10, Activation.Tanh)]
    [Dense(1, Bias = false)]
    private partial Scalar K([Copies(3)] int layer, [Dim(2)] Vec p, Scalar t);

    private Vec GradV(int layer, [Dim(2)] Vec q, Scalar t) => Grad(V(layer, q, t), q);

    private Vec GradK(int layer, [Dim(2)] Vec p, Scalar t) => Grad(K(layer, p, t), p);

    private Scalar RateV(int layer, [Dim(2)] Vec q, Scalar t) => D(V(layer, q, t), t);

    private Scalar RateK(int layer, [Dim(2)] Vec p, Scalar t) => D(K(layer, p, t), t);

    [Forward]
    private Vec N(Scalar t, [Dim(4)] Vec x)
    {
        Vec q = Slice(x, 0, 2), p = Slice(x, 2, 2);
        for (int i = 0; i < 3; i++)
        {
            p = p - (GradV(i, q, t) - GradV(i, q, 0));
            q = q + (GradK(i, p, t) - GradK(i, p, 0));
        }

        return Concat(q, p);
    }

    // H_N: the partial time derivatives along the inverse flow.
    private Scalar Energy(Scalar t, [Dim(4)] Vec x)
    {
        Vec q = Slice(x, 0, 2), p = Slice(x, 2, 2);
        Scalar sum = 0;
        for (int i = 2; i >= 0; i--)
        {
            sum = sum + RateK(i, p, t);
            q = q - (GradK(i, p, t) - GradK(i, p, 0));
            sum = sum + RateV(i, q, t);
            p = p + (GradV(i, q, t) - GradV(i, q, 0));
        }

        return sum;
    }

    private static Scalar H([Dim(4)] Vec x)
        => 0.5 * Norm2(x) + x[0] * x[0] * x[1] - x[1] * x[1] * x[1] / 3;

    private Scalar Mismatch(Scalar t, [Dim(4)] Vec x) => Energy(t, x) + Tanh(H0) - H(x);

    [Loss]
    private Scalar Total(Scalar t, [Dim(4)] Vec x)
        => 0.25 * Norm2(D(N(t, x), t) - HenonHeiles.F(N(t, x))) + Mismatch(t, x) * Mismatch(t, x);
}
