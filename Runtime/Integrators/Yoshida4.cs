namespace Fluxion;

/// <summary>
/// Three Störmer–Verlet steps of lengths w₁h, w₀h, w₁h (Yoshida, Phys. Lett. A 150, 1990; Forest &amp; Ruth, Physica D 43, 1990), order 4:
/// <code>
/// w₁ = 1 / (2 − 2^(1/3))        w₀ = 1 − 2 w₁
/// </code>
/// </summary>
/// <param name="field">F.</param>
/// <param name="dimension">The number of components of x = (q, p), even.</param>
public sealed class Yoshida4(VectorFieldFunction field, int dimension)
    : SplittingMethod(field, dimension, [Outer / 2, (Outer + Inner) / 2, (Outer + Inner) / 2, Outer / 2], [Outer, Inner, Outer])
{
    private const double Outer = 1.3512071919596576;
    private const double Inner = 1 - (2 * Outer);

    /// <inheritdoc/>
    public override int Order => 4;
}
