using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Methods;

/// <summary>F as methods evaluate it: F(x), or F(t, x).</summary>
/// <param name="function">The function of the member; its last input is x, the one before it t if there are two.</param>
/// <param name="hasTime">Whether F depends on t.</param>
internal sealed class FieldCall(Function function, bool hasTime)
{
    /// <summary>The value of F.</summary>
    /// <param name="t">The time; ignored if F does not depend on it.</param>
    /// <param name="x">The state.</param>
    public Node At(Node t, Node x)
    {
        Node call = hasTime ? x.Graph.Apply(new Call(function), t, x) : x.Graph.Apply(new Call(function), x);
        return x.Graph.Apply(new Result(0), call);
    }
}
