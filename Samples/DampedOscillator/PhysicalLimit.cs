using System;
using static Fluxion.Samplers;

namespace Fluxion.Samples;

/// <summary>Between the damped oscillator (x, x') and its doubled variables (x₁, x₂, π₁, π₂).</summary>
internal static class PhysicalLimit
{
    /// <summary>States within 1/20 of the limit, |(x, x')| up to 1.75.</summary>
    public static Distribution Neighbourhood { get; } = From(4, static (ref SampleStream stream, Span<double> z) =>
    {
        double radius = 1.75 * Math.Sqrt(stream.NextUniform()), angle = 2 * Math.PI * stream.NextUniform();
        (z[0], z[2]) = (radius * Math.Cos(angle), radius * Math.Sin(angle));
        z[1] = z[0] + (0.1 * (stream.NextUniform() - 0.5));
        z[3] = -(z[2] + (0.1 * (stream.NextUniform() - 0.5)));
    });

    /// <summary>A state (x, x') in doubled variables.</summary>
    public static double[] Doubled(ReadOnlySpan<double> state) => [state[0], state[0], state[1], -state[1]];

    /// <summary>The map of (x, x') that doubles, moves, and projects on the limit.</summary>
    public static FlowMap Of(DampedSympFlow model, double damping) => (t, state, result) =>
    {
        double[] moved = new double[4];
        model.Forward(t, damping, Doubled(state), moved);
        result[0] = (moved[0] + moved[1]) / 2;
        result[1] = (moved[2] - moved[3]) / 2;
    };

    /// <summary>The solution of x'' + λx' + x = 0, λ &lt; 2.</summary>
    public static double[] Exact(double[] state, double damping, double t)
    {
        double rate = damping / 2, frequency = Math.Sqrt(1 - (rate * rate)), c = Math.Cos(frequency * t), s = Math.Sin(frequency * t) / frequency;
        double x = state[0], v = state[1], decay = Math.Exp(-rate * t);
        return [decay * ((x * c) + ((v + (rate * x)) * s)), decay * ((v * c) - ((x + (rate * v)) * s))];
    }
}
