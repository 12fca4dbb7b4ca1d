using System.Numerics;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>Gradient descent, stochastic on a loss that samples (Cauchy 1847; Robbins &amp; Monro, Ann. Math. Statist. 22, 1951): <c>θ ← θ − α g</c>.</summary>
/// <param name="LearningRate">The step size α.</param>
public sealed record GradientDescent(double LearningRate = 1e-2) : FirstOrderOptimizer(LearningRate)
{
    /// <inheritdoc/>
    public override string Name => nameof(GradientDescent);

    internal override OptimizerState<T> Start<T>(int count) => new GradientDescentState<T>(this, count);
}
