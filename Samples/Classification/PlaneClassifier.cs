namespace Fluxion.Samples;

/// <summary>Ten residual layers in the plane and a line; beside it the plain net z ← Bᵀ tanh(Az + b) of the same size.</summary>
[Model]
public sealed partial class PlaneClassifier : IClassifier
{
    [Forward]
    [Flow(typeof(PlaneField), Layers = 10, Method = Method.Euler, StepSize = 0.5)]
    [Dense(1)]
    private partial Vec Net([Dim(2)] Vec x);

    [Dense(10, Activation.Tanh)]
    [Dense(2, Bias = false)]
    private partial Vec Layer([Copies(10)] int layer, [Dim(2)] Vec z);

    [Dense(1)]
    private partial Vec Line([Dim(2)] Vec z);

    [Map]
    private Vec Plain([Dim(2)] Vec x)
    {
        Vec z = x;
        for (int i = 0; i < 10; i++) z = Layer(i, z);
        return Line(z);
    }

    [Loss]
    private Scalar Logistic([Dim(2)] Vec x, Scalar label) => Softplus(-label * Net(x)[0]);

    [Loss]
    private Scalar PlainLogistic([Dim(2)] Vec x, Scalar label) => Softplus(-label * Plain(x)[0]);

    BatchLoss<double> IClassifier.LossOn(double[] x, double[] label) => Losses.Logistic.On(x, label);

    BatchLoss<double> IClassifier.PlainLossOn(double[] x, double[] label) => Losses.PlainLogistic.On(x, label);
}
