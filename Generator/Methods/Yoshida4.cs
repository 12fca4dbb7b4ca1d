using System.Collections.Generic;

namespace Fluxion.Generator.Methods;

/// <summary>
/// Three Störmer–Verlet steps of lengths w₁h, w₀h, w₁h (Yoshida, Phys. Lett. A 150, 1990; Forest &amp; Ruth, Physica D 43, 1990), order 4:
/// w₁ = 1 / (2 − 2^(1/3)), w₀ = 1 − 2 w₁.
/// </summary>
internal sealed class Yoshida4 : SplittingMethod
{
    private const double Outer = 1.3512071919596576;

    public override string Name => "yoshida4";

    protected override IReadOnlyList<double> Kicks => KicksOf(Drifts);

    protected override IReadOnlyList<double> Drifts => [Outer, 1 - (2 * Outer), Outer];
}
