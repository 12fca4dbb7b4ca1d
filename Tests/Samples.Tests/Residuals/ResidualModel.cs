namespace Fluxion.Samples.Tests.Residuals;

/// <summary>A loss of two kinds of residuals over layers of all widths: wide and narrow, that fill vectors and that do not, a loop over copies, and a trainable scalar.</summary>
[Model]
internal sealed partial class ResidualModel
{
    [Parameter(Initial = 0.7)]
    private partial Scalar Rate { get; }

    [Dense(16, Activation.Tanh)]
    [Dense(10, Activation.Sigmoid)]
    [Dense(3)]
    private partial Vec Net(Scalar t, [Dim(2)] Vec x);

    [Dense(10, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar Potential([Copies(3)] int layer, Scalar t, [Dim(2)] Vec x);

    private Vec Force(int layer, Scalar t, [Dim(2)] Vec x) => Grad(Potential(layer, t, x), x);

    private Vec Moved(Scalar t, [Dim(2)] Vec x)
    {
        Vec y = x;
        for (int i = 0; i < 3; i++) y += Force(i, t, y);
        return y;
    }

    /// <summary>The residuals, written out a second time so that tests can evaluate them.</summary>
    [Forward]
    private Vec Stacked(Scalar t, [Dim(2)] Vec x) => Concat(Law(t, x), Vector(2 * Energy(t, x)));

    private Vec Law(Scalar t, [Dim(2)] Vec x) => D(Net(t, x), t) + Rate * Net(t, Moved(t, x));

    private Scalar Energy(Scalar t, [Dim(2)] Vec x) => Norm2(Net(t, x)) - x[0];

    [Loss(Residuals = true)]
    private Scalar Error(Scalar t, [Dim(2)] Vec x) => Norm2(Law(t, x)) + 4 * (Energy(t, x) * Energy(t, x));
}
