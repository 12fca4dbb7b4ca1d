namespace Fluxion;

/// <summary>
/// Seven Störmer–Verlet steps of lengths w₃h, w₂h, w₁h, w₀h, w₁h, w₂h, w₃h (Yoshida, Phys. Lett. A 150, 1990, solution A; digits from Hairer,
/// Lubich &amp; Wanner, Geometric Numerical Integration, V.3.11), order 6:
/// <code>
/// w₀ = 1 − 2 (w₁ + w₂ + w₃)
/// </code>
/// </summary>
/// <param name="field">F.</param>
/// <param name="dimension">The number of components of x = (q, p), even.</param>
public sealed class Yoshida6(VectorFieldFunction field, int dimension)
    : SplittingMethod(
        field,
        dimension,
        [W3 / 2, (W3 + W2) / 2, (W2 + W1) / 2, (W1 + W0) / 2, (W0 + W1) / 2, (W1 + W2) / 2, (W2 + W3) / 2, W3 / 2],
        [W3, W2, W1, W0, W1, W2, W3])
{
    private const double W1 = -1.17767998417887100695;
    private const double W2 = 0.23557321335935813368;
    private const double W3 = 0.78451361047755726382;
    private const double W0 = 1 - (2 * (W1 + W2 + W3));

    /// <inheritdoc/>
    public override int Order => 6;
}
