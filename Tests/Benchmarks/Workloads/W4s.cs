namespace Fluxion.Benchmarks;

/// <summary>W4s: the flow map of Hénon–Heiles as a network 5-10-10-10-4 trained on the residual of the equation, batch 700.</summary>
[Model(Precision = Numbers.Precision, Accuracy = Numbers.Accuracy)]
public sealed partial class W4s
{
    [Dense(10, Activation.Tanh)]
    [Dense(10, Activation.Tanh)]
    [Dense(10, Activation.Tanh)]
    [Dense(4, Bias = false)]
    private partial Vec Net(Scalar t, [Dim(4)] Vec x);

    [Forward]
    private Vec N(Scalar t, [Dim(4)] Vec x) => x + (Net(t, x) - Net(0, x));

    [Loss]
    private Scalar Residual(Scalar t, [Dim(4)] Vec x) => Norm2(D(N(t, x), t) - HenonHeiles.F(N(t, x)));
}
