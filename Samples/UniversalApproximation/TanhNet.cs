namespace Fluxion.Samples;

/// <summary>One hidden layer, wᵀσ(Ax + b), σ = tanh: 160 neurons, of which those count whose gate is 1.</summary>
[Model]
public sealed partial class TanhNet : IShallowNet
{
    [Dense(160, Activation.Tanh)]
    private partial Vec Hidden(Scalar x);

    [Parameter(160)]
    private partial Vec w { get; }

    [Forward]
    private Scalar N([Dim(160)] Vec gates, Scalar x) => Dot(gates * w, Hidden(x));

    [Loss(Residuals = true)]
    private Scalar Misfit([Dim(160)] Vec gates, Scalar x, Scalar y) => Norm2(Vector(N(gates, x) - y));

    BatchLoss<double> IShallowNet.MisfitOn(double[] gates, double[] x, double[] y) => Losses.Misfit.On(gates, x, y);
}
