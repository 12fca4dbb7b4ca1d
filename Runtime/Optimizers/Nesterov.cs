using System.Numerics;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>
/// The accelerated gradient (Nesterov, Dokl. Akad. Nauk SSSR 269, 1983), in the variables of the point at which the gradient is taken
/// (Sutskever, Martens, Dahl &amp; Hinton, ICML 2013; Bengio, Boulanger-Lewandowski &amp; Pascanu, ICASSP 2013, eq. 7):
/// <code>
/// v ← μ v − α g
/// θ ← θ + μ v − α g
/// </code>
/// </summary>
/// <param name="LearningRate">The step size α.</param>
/// <param name="Coefficient">The momentum coefficient μ: the share of the velocity that is kept.</param>
public sealed record Nesterov(double LearningRate = 1e-2, double Coefficient = 0.9) : FirstOrderOptimizer(LearningRate)
{
    /// <inheritdoc/>
    public override string Name => nameof(Nesterov);

    internal override void Validate()
    {
        base.Validate();
        Expect.HalfOpen(Coefficient, 0, 1, nameof(Coefficient), Name);
    }

    internal override OptimizerState<T> Start<T>(int count) => new VelocityState<T>(this, Coefficient, looksAhead: true, count);
}
