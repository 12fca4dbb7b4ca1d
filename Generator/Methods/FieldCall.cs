using System.Collections.Generic;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Methods;

/// <summary>F as methods evaluate it: F(x), or F(t, x).</summary>
/// <param name="function">The function of the member, of t if F depends on it, of x, and of parameters.</param>
/// <param name="hasTime">Whether F depends on t.</param>
/// <param name="parameters">The parameters that it takes as inputs.</param>
internal sealed class FieldCall(Function function, bool hasTime, IReadOnlyList<Node> parameters)
{
    /// <summary>The value of F.</summary>
    /// <param name="t">The time; ignored if F does not depend on it.</param>
    /// <param name="x">The state.</param>
    public Node At(Node t, Node x)
    {
        Node call = hasTime ? x.Graph.Apply(new Call(function), [t, x, .. parameters]) : x.Graph.Apply(new Call(function), [x, .. parameters]);
        return x.Graph.Apply(new Result(0), call);
    }
}
