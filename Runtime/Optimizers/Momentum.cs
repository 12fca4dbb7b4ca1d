using System.Numerics;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>
/// Gradient descent with momentum, the heavy ball (Polyak, "Some methods of speeding up the convergence of iteration methods", USSR Comput. Math. 4, 1964):
/// <code>
/// v ← μ v − α g
/// θ ← θ + v
/// </code>
/// </summary>
/// <param name="LearningRate">The step size α.</param>
/// <param name="Coefficient">The momentum coefficient μ: the share of the velocity that is kept.</param>
public sealed record Momentum(double LearningRate = 1e-2, double Coefficient = 0.9) : FirstOrderOptimizer(LearningRate)
{
    /// <inheritdoc/>
    public override string Name => nameof(Momentum);

    internal override void Validate()
    {
        base.Validate();
        Expect.HalfOpen(Coefficient, 0, 1, nameof(Coefficient), Name);
    }

    internal override OptimizerState<T> Start<T>(int count) => new VelocityState<T>(this, Coefficient, looksAhead: false, count);
}
