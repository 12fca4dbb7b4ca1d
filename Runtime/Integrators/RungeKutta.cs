using System;

namespace Fluxion;

/// <summary>
/// The explicit Runge–Kutta method of a tableau given as text, the same text that <see cref="Step"/> takes in bodies: a line <c>c | a₁ a₂ …</c> for
/// each stage, then <c>| b₁ b₂ …</c>; entries are numbers or ratios such as -1/3.
/// <code>
/// kᵢ = F(x + h Σⱼ aᵢⱼ kⱼ), j &lt; i        x ← x + h Σᵢ bᵢ kᵢ
/// </code>
/// </summary>
public sealed class RungeKutta : ExplicitRungeKutta
{
    /// <summary>A method for a field of the given dimension.</summary>
    /// <param name="field">F.</param>
    /// <param name="dimension">The number of components of x.</param>
    /// <param name="tableau">The tableau.</param>
    /// <param name="order">The order of the method.</param>
    /// <exception cref="ArgumentException">The tableau cannot be read, or is not that of an explicit method; the message says which line.</exception>
    public RungeKutta(VectorFieldFunction field, int dimension, string tableau, int order)
        : this(field, dimension, Read(tableau), order)
    {
    }

    private RungeKutta(VectorFieldFunction field, int dimension, TableauText tableau, int order)
        : base(field, dimension, tableau.A, tableau.B)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        Order = order;
    }

    /// <inheritdoc/>
    public override int Order { get; }

    private static TableauText Read(string tableau)
    {
        ArgumentNullException.ThrowIfNull(tableau);
        return TableauText.Parse(tableau, out string problem) ?? throw new ArgumentException("The tableau: " + problem + ".", nameof(tableau));
    }
}
