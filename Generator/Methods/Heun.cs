using Fluxion.Generator.Model;

namespace Fluxion.Generator.Methods;

/// <summary>Heun's method, the explicit trapezoidal rule (Heun, Z. Math. Phys. 45, 1900), order 2: x + h (k₁ + k₂)/2 with k₂ = F(x + h k₁).</summary>
internal sealed class Heun : ExplicitRungeKutta
{
    public override string Name => "heun";

    protected override TableauSpec TableauOf(MethodSpec spec) => new(new([1]), new([0.5, 0.5]), new([0, 1]));
}
