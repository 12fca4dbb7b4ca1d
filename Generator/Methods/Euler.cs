using Fluxion.Generator.Model;

namespace Fluxion.Generator.Methods;

/// <summary>The explicit Euler method (Euler, Institutiones calculi integralis I, 1768), order 1: x + h F(x).</summary>
internal sealed class Euler : ExplicitRungeKutta
{
    public override string Name => "euler";

    protected override TableauSpec TableauOf(MethodSpec spec) => new([], new([1]), new([0]));
}
