namespace Fluxion.Samples.Tests;

/// <summary>Two copies of a field in properties of their own, moved one after the other.</summary>
[Model]
public sealed partial class HeldField
{
    [Parameter]
    private partial GradientField First { get; }

    [Parameter]
    private partial GradientField Second { get; }

    [Forward]
    private Vec Map([Dim(4)] Vec x) => Step.Heun(Second.F, Step.Rk4(First.F, x, 0.5), 0.25) + First.F(x);

    [Loss]
    private Scalar Distance([Dim(4)] Vec x, [Dim(4)] Vec y) => Norm2(Map(x) - y);
}
