using System;
using System.Numerics;

namespace Fluxion.Runtime;

/// <summary>A loss as optimisers see it: counts evaluations and, if the loss stays the same, remembers the lowest.</summary>
internal sealed class Objective<T>(TrainingLoss<T> loss, BestWeights<T>? best)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The parameters θ.</summary>
    public Span<T> Parameters => loss.Parameters.Values;

    /// <summary>The workers for an optimiser's own work, or null.</summary>
    public WorkerPool? Pool { get; init; }

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

    /// <summary>L(θ), ∂L/∂θ and JᵀJ, all overwritten.</summary>
    public double NormalEquations(Span<T> gradient, SymmetricMatrix matrix)
    {
        Evaluations++;
        gradient.Clear();
        matrix.Clear();
        double value = double.CreateTruncating(loss.AddNormalEquations(1, gradient, matrix));
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
