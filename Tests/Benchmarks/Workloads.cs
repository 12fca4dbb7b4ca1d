namespace Fluxion.Benchmarks;

/// <summary>The Hénon–Heiles field of workloads W4 and W4s.</summary>
[VectorField]
public static partial class HenonHeiles
{
    /// <summary>The energy.</summary>
    [Hamiltonian]
    public static double H(double q1, double q2, double p1, double p2)
        => 0.5 * (q1 * q1 + q2 * q2 + p1 * p1 + p2 * p2) + q1 * q1 * q2 - q2 * q2 * q2 / 3;

    internal static partial Vec F([Dim(4)] Vec x);
}

/// <summary>W4: the flow map 5-64-64-64-4 trained on the residual, batch 1024.</summary>
[Model]
public sealed partial class W4
{
    [Dense(64, Activation.Tanh)]
    [Dense(64, Activation.Tanh)]
    [Dense(64, Activation.Tanh)]
    [Dense(4)]
    private partial Vec Net(Scalar t, [Dim(4)] Vec x);

    [Forward]
    private Vec N(Scalar t, [Dim(4)] Vec x) => x + (Net(t, x) - Net(0, x));

    [Loss]
    private Scalar Residual(Scalar t, [Dim(4)] Vec x) => Norm2(D(N(t, x), t) - HenonHeiles.F(N(t, x)));
}

/// <summary>W4s: the same with hidden width 10, batch 700.</summary>
[Model]
public sealed partial class W4s
{
    [Dense(10, Activation.Tanh)]
    [Dense(10, Activation.Tanh)]
    [Dense(10, Activation.Tanh)]
    [Dense(4)]
    private partial Vec Net(Scalar t, [Dim(4)] Vec x);

    [Forward]
    private Vec N(Scalar t, [Dim(4)] Vec x) => x + (Net(t, x) - Net(0, x));

    [Loss]
    private Scalar Residual(Scalar t, [Dim(4)] Vec x) => Norm2(D(N(t, x), t) - HenonHeiles.F(N(t, x)));
}

/// <summary>W5: a symplectic flow of three layers of width 10, residual and Hamiltonian matching, batch 700.</summary>
[Model]
public sealed partial class W5
{
    [Dense(10, Activation.Tanh)]
    [Dense(10, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar V([Copies(3)] int layer, Scalar t, [Dim(2)] Vec q);

    [Dense(10, Activation.Tanh)]
    [Dense(10, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar K([Copies(3)] int layer, Scalar t, [Dim(2)] Vec p);

    private Vec GradV(int layer, Scalar t, [Dim(2)] Vec q) => Grad(V(layer, t, q), q);

    private Vec GradK(int layer, Scalar t, [Dim(2)] Vec p) => Grad(K(layer, t, p), p);

    private Scalar RateV(int layer, Scalar t, [Dim(2)] Vec q) => D(V(layer, t, q), t);

    private Scalar RateK(int layer, Scalar t, [Dim(2)] Vec p) => D(K(layer, t, p), t);

    [Forward]
    private Vec N(Scalar t, [Dim(4)] Vec x)
    {
        Vec q = Slice(x, 0, 2), p = Slice(x, 2, 2);
        for (int i = 0; i < 3; i++)
        {
            p = p - (GradV(i, t, q) - GradV(i, 0, q));
            q = q + (GradK(i, t, p) - GradK(i, 0, p));
        }

        return Concat(q, p);
    }

    // H_N along the inverse flow.
    private Scalar Energy(Scalar t, [Dim(4)] Vec x)
    {
        Vec q = Slice(x, 0, 2), p = Slice(x, 2, 2);
        Scalar sum = 0;
        for (int i = 2; i >= 0; i--)
        {
            sum = sum + RateK(i, t, p);
            q = q - (GradK(i, t, p) - GradK(i, 0, p));
            sum = sum + RateV(i, t, q);
            p = p + (GradV(i, t, q) - GradV(i, 0, q));
        }

        return sum;
    }

    private static Scalar H([Dim(4)] Vec x)
        => 0.5 * Norm2(x) + x[0] * x[0] * x[1] - x[1] * x[1] * x[1] / 3;

    [Loss]
    private Scalar Residual(Scalar t, [Dim(4)] Vec x)
        => Norm2(D(N(t, x), t) - HenonHeiles.F(N(t, x))) + ((Energy(t, x) - H(x)) * (Energy(t, x) - H(x)));
}
