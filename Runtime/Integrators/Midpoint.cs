namespace Fluxion;

/// <summary>
/// The explicit midpoint method (Runge, Math. Ann. 46, 1895), order 2: <c>x ← x + h F(x + h/2 F(x))</c>.
/// <code>
///  0  |
/// 1/2 | 1/2
/// ----+---------
///     |  0   1
/// </code>
/// </summary>
/// <param name="field">F.</param>
/// <param name="dimension">The number of components of x.</param>
public sealed class Midpoint(VectorFieldFunction field, int dimension)
    : ExplicitRungeKutta(field, dimension, [[], [0.5]], [0, 1])
{
    /// <inheritdoc/>
    public override int Order => 2;
}
