using System;

namespace Fluxion.Samples;

/// <summary>A residual and a plain net that tell points of the plane apart by the sign of a number.</summary>
internal interface IClassifier : IModel
{
    /// <summary>The residual net: one number, overwritten.</summary>
    void Forward(ReadOnlySpan<double> x, Span<double> result);

    /// <summary>The plain net: one number, overwritten.</summary>
    void Plain(ReadOnlySpan<double> x, Span<double> result);

    /// <summary>The mean of log(1 + exp(−label · N(x))) of the residual net, labels ±1.</summary>
    BatchLoss<double> LossOn(double[] x, double[] label);

    /// <summary>The same of the plain net.</summary>
    BatchLoss<double> PlainLossOn(double[] x, double[] label);
}
