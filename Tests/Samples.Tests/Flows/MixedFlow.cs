namespace Fluxion.Samples.Tests;

/// <summary>Three layers, each a copy of a field followed for a time of 0.4 in five sub-steps: a loop within a loop.</summary>
[Model]
public sealed partial class MixedFlow
{
    [Flow(typeof(MixedField), Layers = 3, Method = Method.Midpoint, StepSize = 0.4, Steps = 5)]
    private partial Vec Net([Dim(2)] Vec x);

    [Loss]
    private Scalar Distance([Dim(2)] Vec x, [Dim(2)] Vec y) => Norm2(Net(x) - y);
}
