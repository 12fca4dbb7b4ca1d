namespace Fluxion.Samples;

/// <summary>A network as the right-hand side of x' = F(x), learnt from states one step apart.</summary>
[VectorField]
public sealed partial class FreeField
{
    [Dense(24, Activation.Tanh)]
    [Dense(24, Activation.Tanh)]
    [Dense(4)]
    private partial Vec Net([Dim(4)] Vec x);

    [Rhs]
    internal Vec F([Dim(4)] Vec x) => Net(x);

    [Loss(Residuals = true)]
    private Scalar OneStep([Dim(4)] Vec x0, [Dim(4)] Vec x1) => Norm2(Step.Rk4(F, x0, Snapshots.Gap) - x1);
}
