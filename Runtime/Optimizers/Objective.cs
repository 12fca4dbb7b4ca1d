using System;
using System.Numerics;

namespace Fluxion.Runtime;

/// <summary>A loss as optimisers see it: counts evaluations and, if the loss stays the same, remembers the lowest.</summary>
internal sealed class Objective<T>(TrainingLoss<T> loss, BestWeights<T>? best)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The parameters θ.</summary>
    public Span<T> Parameters => loss.Parameters.Values;

    /// <summary>The number of evaluations so far.</summary>
    public long Evaluations { get; private set; }

    /// <summary>L(θ) and ∂L/∂θ.</summary>
    public double ValueAndGradient(Span<T> gradient)
    {
        Evaluations++;
        double value = double.CreateTruncating(loss.ValueAndGradient(gradient));
        best?.Offer(value);
        return value;
    }

    /// <summary>L(θ).</summary>
    public double Value()
    {
        Evaluations++;
        double value = double.CreateTruncating(loss.Value());
        best?.Offer(value);
        return value;
    }
}
