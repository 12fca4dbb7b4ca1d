using System;

namespace Fluxion.Samples;

/// <summary>
/// The system to be learnt: H = ½ pᵀMp + V(q) in four dimensions, M = [[5, −1], [−1, 5]], V = a (q₁² + q₂²)/2 + b (q₁⁴ + q₂⁴)/4 + q₁q₂.
/// </summary>
/// <param name="Quadratic">a.</param>
/// <param name="Quartic">b.</param>
public sealed record SlideSystem(double Quadratic, double Quartic)
{
    /// <summary>The readings of the potential by name: quadratic (1, 0), coupled (0, 1), both (1, 1).</summary>
    /// <param name="potential">One of these names.</param>
    public static SlideSystem Named(string potential) => potential switch
    {
        "quadratic" => new(1, 0),
        "coupled" => new(0, 1),
        "both" => new(1, 1),
        _ => throw new ArgumentException($"Expected quadratic, coupled or both, got '{potential}'.", nameof(potential)),
    };

    /// <summary>J∇H.</summary>
    /// <param name="x">(q, p), 4 components.</param>
    /// <param name="rate">(q', p'), 4 components.</param>
    public void F(ReadOnlySpan<double> x, Span<double> rate)
    {
        (rate[0], rate[1]) = ((5 * x[2]) - x[3], (5 * x[3]) - x[2]);
        rate[2] = -((Quadratic * x[0]) + (Quartic * x[0] * x[0] * x[0]) + x[1]);
        rate[3] = -((Quadratic * x[1]) + (Quartic * x[1] * x[1] * x[1]) + x[0]);
    }

    /// <summary>H.</summary>
    /// <param name="x">(q, p), 4 components.</param>
    public double Energy(ReadOnlySpan<double> x)
    {
        (double a, double b) = (x[0] * x[0], x[1] * x[1]);
        return (2.5 * ((x[2] * x[2]) + (x[3] * x[3]))) - (x[2] * x[3]) + (0.5 * Quadratic * (a + b)) + (0.25 * Quartic * ((a * a) + (b * b))) + (x[0] * x[1]);
    }
}
