namespace Fluxion.Samples.Tests;

/// <summary>A residual network that is an integrator: lifting, ten Euler steps, each with its own parameters, projection.</summary>
[Model]
public sealed partial class Classifier
{
    [Forward]
    [Dense(4)]
    [Flow(typeof(GradientField), Layers = 10, Method = Method.Euler, StepSize = 0.1)]
    [Dense(1)]
    private partial Vec Net([Dim(2)] Vec x);

    [Loss]
    private Scalar Logistic([Dim(2)] Vec x, Scalar label) => Softplus(-label * Net(x)[0]);
}
