namespace Fluxion;

/// <summary>
/// Heun’s method, the explicit trapezoidal rule (Heun, Z. Math. Phys. 45, 1900), order 2.
/// <code>
///  0 |
///  1 |  1
/// ---+---------
///    | 1/2 1/2
/// </code>
/// </summary>
/// <param name="field">F.</param>
/// <param name="dimension">The number of components of x.</param>
public sealed class Heun(VectorFieldFunction field, int dimension)
    : ExplicitRungeKutta(field, dimension, [[], [1]], [0.5, 0.5])
{
    /// <inheritdoc/>
    public override int Order => 2;
}
