using Fluxion.Runtime;

namespace Fluxion;

/// <summary>Geometric decay: <c>factor(p) = final^p</c>.</summary>
/// <param name="Final">The factor at the end.</param>
public sealed record ExponentialSchedule(double Final = 0.01) : Schedule
{
    /// <inheritdoc/>
    public override double Factor(double progress) => VectorMath.Exp(progress * VectorMath.Log(Final));
}
