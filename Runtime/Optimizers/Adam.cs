using System.Numerics;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>
/// Adam (Kingma &amp; Ba, "Adam: a method for stochastic optimization", ICLR 2015, Algorithm 1), element by element with gradient g at step t = 1, 2, …:
/// <code>
/// m ← β₁ m + (1 − β₁) g         m̂ = m / (1 − β₁ᵗ)
/// v ← β₂ v + (1 − β₂) g²        v̂ = v / (1 − β₂ᵗ)
/// θ ← θ − α m̂ / (√v̂ + ε)
/// </code>
/// </summary>
/// <param name="LearningRate">The step size α.</param>
public sealed record Adam(double LearningRate = 1e-3) : FirstOrderOptimizer(LearningRate)
{
    /// <summary>The decay β₁ of the mean of gradients.</summary>
    public double Beta1 { get; init; } = 0.9;

    /// <summary>The decay β₂ of the mean of squared gradients.</summary>
    public double Beta2 { get; init; } = 0.999;

    /// <summary>The number ε that keeps the quotient finite.</summary>
    public double Epsilon { get; init; } = 1e-8;

    /// <inheritdoc/>
    public override string Name => nameof(Adam);

    internal override void Validate()
    {
        base.Validate();
        Expect.HalfOpen(Beta1, 0, 1, nameof(Beta1), Name);
        Expect.HalfOpen(Beta2, 0, 1, nameof(Beta2), Name);
        Expect.Positive(Epsilon, nameof(Epsilon), Name);
    }

    internal override OptimizerState<T> Start<T>(int count) => new AdamState<T>(this, Beta1, Beta2, Epsilon, decay: 0, count);
}
