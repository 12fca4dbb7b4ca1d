namespace Fluxion.Samples.Tests;

/// <summary>The flow map of the sample and its time derivative as a map of its own: equal parameters give equal networks.</summary>
[Model]
public sealed partial class FlowVelocity
{
    [Dense(32, Activation.Tanh)]
    [Dense(32, Activation.Tanh)]
    [Dense(4)]
    private partial Vec Net(Scalar t, [Dim(4)] Vec x);

    private Vec N(Scalar t, [Dim(4)] Vec x) => x + (Net(t, x) - Net(0, x));

    [Forward]
    private Vec Velocity(Scalar t, [Dim(4)] Vec x) => D(N(t, x), t);
}
