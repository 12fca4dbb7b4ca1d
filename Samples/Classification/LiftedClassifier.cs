namespace Fluxion.Samples;

/// <summary>Ten residual layers in four dimensions, lifted to by zeros, and a hyperplane; beside it the plain net z ← Bᵀ tanh(Az + b) of the same size.</summary>
[Model]
public sealed partial class LiftedClassifier : IClassifier
{
    [Forward]
    [Lift(4)]
    [Flow(typeof(LiftedField), Layers = 10, Method = Method.Euler, StepSize = 0.5)]
    [Dense(1)]
    private partial Vec Net([Dim(2)] Vec x);

    [Dense(16, Activation.Tanh)]
    [Dense(4, Bias = false)]
    private partial Vec Layer([Copies(10)] int layer, [Dim(4)] Vec z);

    [Dense(1)]
    private partial Vec Line([Dim(4)] Vec z);

    [Map]
    private Vec Plain([Dim(2)] Vec x)
    {
        Vec z = Concat(x, 0 * x);
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
