namespace Fluxion.Samples;

/// <summary>A network as a field in the plane, learnt by three methods from states a time h apart.</summary>
[VectorField]
public sealed partial class PendulumField
{
    [Dense(20, Activation.Tanh)]
    [Dense(2)]
    private partial Vec Net([Dim(2)] Vec x);

    [Rhs]
    internal Vec F([Dim(2)] Vec x) => Net(x);

    [Loss(Residuals = true)]
    private Scalar Euler(Scalar h, [Dim(2)] Vec x0, [Dim(2)] Vec x1) => Norm2(Step.Euler(F, x0, h) - x1);

    [Loss(Residuals = true)]
    private Scalar Midpoint(Scalar h, [Dim(2)] Vec x0, [Dim(2)] Vec x1) => Norm2(Step.Midpoint(F, x0, h) - x1);

    [Loss(Residuals = true)]
    private Scalar Rk4(Scalar h, [Dim(2)] Vec x0, [Dim(2)] Vec x1) => Norm2(Step.Rk4(F, x0, h) - x1);
}
