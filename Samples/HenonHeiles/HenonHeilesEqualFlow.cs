namespace Fluxion.Samples;

/// <summary>The flow map with as many parameters as the symplectic flow: 966.</summary>
[Model]
public sealed partial class HenonHeilesEqualFlow
{
    [Dense(26, Activation.Tanh)]
    [Dense(26, Activation.Tanh)]
    [Dense(4)]
    private partial Vec Net(Scalar t, [Dim(4)] Vec x);

    [Forward]
    private Vec N(Scalar t, [Dim(4)] Vec x) => x + (Net(t, x) - Net(0, x));

    [Loss(Residuals = true)]
    private Scalar Residual(Scalar t, [Dim(4)] Vec x) => Norm2(D(N(t, x), t) - HenonHeiles.F(N(t, x)));

    /// <summary>What the exact flow keeps.</summary>
    [Loss(Residuals = true)]
    private Scalar Energy(Scalar t, [Dim(4)] Vec x) => Square(HenonHeiles.Energy(N(t, x)) - HenonHeiles.Energy(x));

    private static Scalar Square(Scalar e) => e * e;
}
