namespace Fluxion;

/// <summary>
/// The classical Runge–Kutta method (Kutta, Z. Math. Phys. 46, 1901), order 4.
/// <code>
///  0  |
/// 1/2 | 1/2
/// 1/2 |  0  1/2
///  1  |  0   0   1
/// ----+----------------
///     | 1/6 1/3 1/3 1/6
/// </code>
/// </summary>
/// <param name="field">F.</param>
/// <param name="dimension">The number of components of x.</param>
public sealed class Rk4(VectorFieldFunction field, int dimension)
    : ExplicitRungeKutta(field, dimension, [[], [0.5], [0, 0.5], [0, 0, 1]], [1.0 / 6, 1.0 / 3, 1.0 / 3, 1.0 / 6])
{
    /// <inheritdoc/>
    public override int Order => 4;
}
