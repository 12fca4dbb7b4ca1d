namespace Fluxion.Samples;

/// <summary>x' = Ax with all of A unknown, learnt by three methods from states a time h apart.</summary>
[VectorField]
public sealed partial class LinearField
{
    [Parameter(2, 2, Initial = 0)]
    private partial Mat A { get; }

    [Rhs]
    internal Vec F([Dim(2)] Vec x) => A * x;

    [Loss(Residuals = true)]
    private Scalar Euler(Scalar h, [Dim(2)] Vec x0, [Dim(2)] Vec x1) => Norm2(Step.Euler(F, x0, h) - x1);

    [Loss(Residuals = true)]
    private Scalar Midpoint(Scalar h, [Dim(2)] Vec x0, [Dim(2)] Vec x1) => Norm2(Step.Midpoint(F, x0, h) - x1);

    [Loss(Residuals = true)]
    private Scalar Rk4(Scalar h, [Dim(2)] Vec x0, [Dim(2)] Vec x1) => Norm2(Step.Rk4(F, x0, h) - x1);
}
