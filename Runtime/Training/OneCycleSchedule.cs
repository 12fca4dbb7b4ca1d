using System;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>
/// One cycle (Smith &amp; Topin, "Super-convergence: very fast training of neural networks using large learning rates", 2019): half a cosine
/// up from <paramref name="Initial"/> to 1, then half a cosine down to <paramref name="Final"/>.
/// </summary>
/// <param name="Rise">The share of the steps that go up.</param>
/// <param name="Initial">The factor at the beginning.</param>
/// <param name="Final">The factor at the end.</param>
public sealed record OneCycleSchedule(double Rise = 0.3, double Initial = 0.04, double Final = 4e-6) : Schedule
{
    /// <inheritdoc/>
    public override double Factor(double progress) => progress < Rise
        ? HalfCosine(Initial, 1, progress / Rise)
        : HalfCosine(1, Final, (progress - Rise) / (1 - Rise));

    private static double HalfCosine(double from, double to, double share) => to + ((from - to) * 0.5 * (1 + VectorMath.Cos(Math.PI * share)));
}
