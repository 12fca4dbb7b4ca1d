namespace Fluxion;

/// <summary>
/// The Störmer–Verlet method (Verlet, Phys. Rev. 159, 1967; Hairer, Lubich &amp; Wanner, Acta Numerica 12, 2003), order 2, time-reversible:
/// <code>
/// p ← p + h/2 F_p(q, p)
/// q ← q + h F_q(q, p)
/// p ← p + h/2 F_p(q, p)
/// </code>
/// </summary>
/// <param name="field">F.</param>
/// <param name="dimension">The number of components of x = (q, p), even.</param>
public sealed class StormerVerlet(VectorFieldFunction field, int dimension)
    : SplittingMethod(field, dimension, [0.5, 0.5], [1])
{
    /// <inheritdoc/>
    public override int Order => 2;
}
