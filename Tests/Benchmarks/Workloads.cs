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
