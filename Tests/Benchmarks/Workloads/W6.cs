namespace Fluxion.Benchmarks;

/// <summary>W6: a Hamiltonian network 4-64-64-1, one step of the classical Runge–Kutta method along J∇H fitted to data, batch 1024.</summary>
[Model(Precision = Numbers.Precision, Accuracy = Numbers.Accuracy)]
public sealed partial class W6
{
    [Dense(64, Activation.Tanh)]
    [Dense(64, Activation.Tanh)]
    [Dense(1, Bias = false)]
    private partial Scalar H([Dim(4)] Vec x);

    private Vec Gradient([Dim(4)] Vec x) => Grad(H(x), x);

    private Vec F([Dim(4)] Vec x) => Concat(Slice(Gradient(x), 2, 2), -Slice(Gradient(x), 0, 2));

    [Loss]
    private Scalar OneStep([Dim(4)] Vec x0, [Dim(4)] Vec x1) => 0.25 * Norm2(Step.Rk4(F, x0, 0.1) - x1);
}
