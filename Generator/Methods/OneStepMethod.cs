using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Methods;

/// <summary>A one-step method φ_F^h for x' = F(t, x), as a subgraph of evaluations of F.</summary>
internal abstract class OneStepMethod
{
    /// <summary>The lower-case name, unique in the catalog.</summary>
    public abstract string Name { get; }

    /// <summary>Whether x = (q, p) is split into halves that are moved in turn.</summary>
    public virtual bool IsSplitting => false;

    /// <summary>The state after one step.</summary>
    /// <param name="field">F.</param>
    /// <param name="spec">The settings of the method.</param>
    /// <param name="t">The time at the start, a scalar.</param>
    /// <param name="x">The state at the start.</param>
    /// <param name="h">The step, a scalar.</param>
    public abstract Node Advance(FieldCall field, MethodSpec spec, Node t, Node x, Node h);

    /// <summary>x + h v, for a scalar h.</summary>
    protected static Node Move(Node x, Node h, Node v) => x + (x.Graph.Apply(new Broadcast(x.Shape), h) * v);

    /// <summary>t + c h; t itself for c = 0.</summary>
    protected static Node Later(Node t, double c, Node h) => c == 0 ? t : t + Times(c, h);

    /// <summary>c h; h itself for c = 1.</summary>
    protected static Node Times(double c, Node h) => c == 1 ? h : c * h;
}
