using System.Collections.Generic;

namespace Fluxion.Generator.Methods;

/// <summary>
/// The symplectic Euler method (de Vogelaere, "Methods of integration which preserve the contact transformation property", 1956), order 1:
/// p ← p + h F_p, then q ← q + h F_q.
/// </summary>
internal sealed class SymplecticEuler : SplittingMethod
{
    public override string Name => "symplecticeuler";

    protected override IReadOnlyList<double> Kicks => [1];

    protected override IReadOnlyList<double> Drifts => [1];
}
