using Fluxion.Generator.Model;

namespace Fluxion.Generator.Methods;

/// <summary>The classical Runge–Kutta method (Kutta, Z. Math. Phys. 46, 1901), order 4: x + h (k₁ + 2 k₂ + 2 k₃ + k₄)/6.</summary>
internal sealed class Rk4 : ExplicitRungeKutta
{
    public override string Name => "rk4";

    protected override TableauSpec TableauOf(MethodSpec spec)
        => new(new([0.5, 0, 0.5, 0, 0, 1]), new([1.0 / 6, 1.0 / 3, 1.0 / 3, 1.0 / 6]), new([0, 0.5, 0.5, 1]));
}
