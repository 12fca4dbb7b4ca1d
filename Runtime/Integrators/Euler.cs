namespace Fluxion;

/// <summary>
/// The explicit Euler method (Euler, Institutiones calculi integralis I, 1768), order 1: <c>x ← x + h F(x)</c>.
/// <code>
/// 0 |
/// --+--
///   | 1
/// </code>
/// </summary>
/// <param name="field">F.</param>
/// <param name="dimension">The number of components of x.</param>
public sealed class Euler(VectorFieldFunction field, int dimension)
    : ExplicitRungeKutta(field, dimension, [[]], [1])
{
    /// <inheritdoc/>
    public override int Order => 1;
}
