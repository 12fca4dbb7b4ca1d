namespace Fluxion.Samples;

/// <summary>The same field and layers, but Euler steps: nothing is preserved.</summary>
[Model]
public sealed partial class PlainResnet
{
    [Forward]
    [Derivatives(Derivative.Jacobian)]
    [Flow(typeof(HamiltonianField), Layers = 16, Method = Method.Euler, StepSize = 0.25)]
    private partial Vec Net([Dim(4)] Vec x);

    [Loss]
    private Scalar Distance([Dim(4)] Vec x, [Dim(4)] Vec y) => Norm2(Net(x) - y);
}
