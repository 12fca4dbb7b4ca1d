namespace Fluxion.Samples.Tests;

/// <summary>The flow map without its parentheses: (x + Net(t, x)) − Net(0, x), which is not x at t = 0 for many x.</summary>
[Model]
public sealed partial class UnparenthesisedFlow
{
    [Dense(16, Activation.Tanh)]
    [Dense(4)]
    private partial Vec Net(Scalar t, [Dim(4)] Vec x);

    [Forward]
    private Vec N(Scalar t, [Dim(4)] Vec x) => x + Net(t, x) - Net(0, x);
}
