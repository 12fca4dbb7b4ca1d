using System.Collections.Generic;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Methods;

/// <summary>
/// Compositions of kicks and drifts for x = (q, p), halves of equal length (McLachlan &amp; Quispel, "Splitting methods", Acta Numerica 11, 2002):
/// kick p ← p + d h F_p, drift q ← q + c h F_q. Symplectic when F_p depends on q alone and F_q on p alone, as for H = T(p) + V(q). The time
/// of a kick advances with the drifts and that of a drift with the kicks, which is the same splitting of the field made autonomous
/// (Blanes &amp; Moan, "Splitting methods for non-autonomous differential equations", J. Comput. Phys. 170, 2001).
/// </summary>
internal abstract class SplittingMethod : OneStepMethod
{
    public sealed override bool IsSplitting => true;

    /// <summary>d₁, d₂, …; kicks and drifts alternate, a kick first.</summary>
    protected abstract IReadOnlyList<double> Kicks { get; }

    /// <summary>c₁, c₂, …; as many as kicks or one fewer.</summary>
    protected abstract IReadOnlyList<double> Drifts { get; }

    public sealed override Node Advance(FieldCall field, MethodSpec spec, Node t, Node x, Node h)
    {
        Graph graph = x.Graph;
        int half = x.Length / 2;
        Node q = graph.Apply(new Slice(0, half), x), p = graph.Apply(new Slice(half, half), x);
        double kicked = 0, drifted = 0;
        for (int i = 0; i < Kicks.Count; i++)
        {
            p = Move(p, Times(Kicks[i], h), graph.Apply(new Slice(half, half), field.At(Later(t, drifted, h), graph.Apply(new Concat(), q, p))));
            kicked += Kicks[i];
            if (i >= Drifts.Count) break;
            q = Move(q, Times(Drifts[i], h), graph.Apply(new Slice(0, half), field.At(Later(t, kicked, h), graph.Apply(new Concat(), q, p))));
            drifted += Drifts[i];
        }

        return graph.Apply(new Concat(), q, p);
    }

    /// <summary>The kicks of Störmer–Verlet steps of lengths w₁h, w₂h, …, neighbours joined.</summary>
    protected static IReadOnlyList<double> KicksOf(IReadOnlyList<double> w)
    {
        var kicks = new List<double> { w[0] / 2 };
        for (int i = 1; i < w.Count; i++) kicks.Add((w[i - 1] + w[i]) / 2);
        kicks.Add(w[w.Count - 1] / 2);
        return kicks;
    }
}
