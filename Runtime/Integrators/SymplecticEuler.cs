namespace Fluxion;

/// <summary>
/// The symplectic Euler method (de Vogelaere, "Methods of integration which preserve the contact transformation property", 1956), order 1:
/// <code>
/// p ← p + h F_p(q, p)
/// q ← q + h F_q(q, p)
/// </code>
/// </summary>
/// <param name="field">F.</param>
/// <param name="dimension">The number of components of x = (q, p), even.</param>
public sealed class SymplecticEuler(VectorFieldFunction field, int dimension)
    : SplittingMethod(field, dimension, [1], [1])
{
    /// <inheritdoc/>
    public override int Order => 1;
}
