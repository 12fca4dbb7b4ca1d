using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Methods;

/// <summary>The explicit Runge–Kutta method of a tableau that the user gave.</summary>
internal sealed class RungeKutta : ExplicitRungeKutta
{
    public override string Name => "rungekutta";

    protected override TableauSpec TableauOf(MethodSpec spec) => spec.Tableau ?? throw new GraphException("rungekutta takes a tableau");
}
