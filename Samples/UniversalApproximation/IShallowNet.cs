using System;

namespace Fluxion.Samples;

/// <summary>wᵀσ(Ax + b) with gated neurons, whichever σ.</summary>
internal interface IShallowNet : IModel
{
    /// <summary>The net at one point.</summary>
    void Forward(ReadOnlySpan<double> gates, double x, Span<double> result);

    /// <summary>The mean of (N(x) − y)², with one row of gates per point.</summary>
    BatchLoss<double> MisfitOn(double[] gates, double[] x, double[] y);
}
