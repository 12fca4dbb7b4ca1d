using System;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>
/// Half a cosine (Loshchilov &amp; Hutter, "SGDR: stochastic gradient descent with warm restarts", ICLR 2017, eq. 5), after an optional linear
/// warm-up: <c>factor(p) = final + (1 − final) (1 + cos πp) / 2</c>.
/// </summary>
/// <param name="Final">The factor at the end.</param>
/// <param name="WarmUp">The share of the steps during which the factor rises linearly to 1.</param>
public sealed record CosineSchedule(double Final = 0, double WarmUp = 0) : Schedule
{
    /// <inheritdoc/>
    public override double Factor(double progress)
    {
        if (progress < WarmUp)
            return progress / WarmUp;
        double share = (progress - WarmUp) / (1 - WarmUp);
        return Final + ((1 - Final) * 0.5 * (1 + VectorMath.Cos(Math.PI * share)));
    }
}
