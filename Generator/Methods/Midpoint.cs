using Fluxion.Generator.Model;

namespace Fluxion.Generator.Methods;

/// <summary>The explicit midpoint method (Runge, Math. Ann. 46, 1895), order 2: x + h F(x + h/2 F(x)).</summary>
internal sealed class Midpoint : ExplicitRungeKutta
{
    public override string Name => "midpoint";

    protected override TableauSpec TableauOf(MethodSpec spec) => new(new([0.5]), new([0, 1]), new([0, 0.5]));
}
