namespace Fluxion.Samples.Tests.Layers;

/// <summary>Normalised inputs, Fourier features, a denormalised result; per component, and per channel of a line.</summary>
[Model]
public sealed partial class FeatureNet
{
    [Normalize(new[] { 1.5, -2.0, 0.25 }, new[] { 2.0, 0.5, 3.0 })]
    [FourierFeatures(7, 0.3, Seed = 5)]
    [Dense(6, Activation.Tanh)]
    [Dense(2)]
    [Denormalize(10, 4)]
    private partial Vec Net([Dim(3)] Vec x);

    [Normalize(new[] { 1.0, -1.0 }, new[] { 2.0, 4.0 })]
    [Conv1d(3, 3)]
    private partial Vec Line([Dim(2, 9)] Vec x);

    [Forward]
    private Vec Both([Dim(3)] Vec x, [Dim(18)] Vec line) => Concat(Net(x), Line(line));

    [Loss]
    private Scalar Error([Dim(3)] Vec x, [Dim(18)] Vec line) => Norm2(Both(x, line)) + Norm2(Grad(Sum(Net(x)), x));
}
