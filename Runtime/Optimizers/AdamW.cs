using System.Numerics;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>
/// Adam with decoupled weight decay (Loshchilov &amp; Hutter, "Decoupled weight decay regularization", ICLR 2019, Algorithm 2):
/// <code>
/// θ ← θ − α λ θ − α m̂ / (√v̂ + ε)
/// </code>
/// with m̂ and v̂ as in <see cref="Adam"/>.
/// </summary>
/// <param name="LearningRate">The step size α.</param>
/// <param name="WeightDecay">The decay λ.</param>
public sealed record AdamW(double LearningRate = 1e-3, double WeightDecay = 1e-2) : FirstOrderOptimizer(LearningRate)
{
    /// <summary>The decay β₁ of the mean of gradients.</summary>
    public double Beta1 { get; init; } = 0.9;

    /// <summary>The decay β₂ of the mean of squared gradients.</summary>
    public double Beta2 { get; init; } = 0.999;

    /// <summary>The number ε that keeps the quotient finite.</summary>
    public double Epsilon { get; init; } = 1e-8;

    /// <inheritdoc/>
    public override string Name => nameof(AdamW);

    internal override void Validate()
    {
        base.Validate();
        Expect.HalfOpen(WeightDecay, 0, double.PositiveInfinity, nameof(WeightDecay), Name);
        Expect.HalfOpen(Beta1, 0, 1, nameof(Beta1), Name);
        Expect.HalfOpen(Beta2, 0, 1, nameof(Beta2), Name);
        Expect.Positive(Epsilon, nameof(Epsilon), Name);
    }

    internal override OptimizerState<T> Start<T>(int count) => new AdamState<T>(this, Beta1, Beta2, Epsilon, WeightDecay, count);
}
