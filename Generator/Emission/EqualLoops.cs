using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator.Emission;

/// <summary>
/// Loops of a kernel that do the same in different places, as the activations of layers of equal width do. One method serves them all, which is compiled once and is told
/// where; a loop without its like finds everything at constant places.
/// </summary>
internal sealed class EqualLoops
{
    // Pieces of memory whose starts a loop can keep in registers.
    private const int MostPieces = 8;

    private readonly KernelPlan _plan;
    private readonly KernelNames _names;
    private readonly VectorShape _widest;
    private readonly Dictionary<PointwiseStep, PointwiseStep> _firsts = [];
    private readonly Dictionary<PointwiseStep, ToldMemory> _told = [];

    /// <summary>Compares the loops of a kernel. Those that are equal are so for every width of vectors.</summary>
    public EqualLoops(KernelPlan plan, KernelNames names, Element element)
    {
        (_plan, _names, _widest) = (plan, names, VectorShape.All(element)[0]);
        foreach (IGrouping<string, PointwiseStep> similar in plan.Steps.OfType<PointwiseStep>().Where(CanBeTold).GroupBy(Kind))
        {
            if (similar.Count() == 1) continue;
            foreach (IGrouping<string, PointwiseStep> equal in similar.GroupBy(Compare)) Share([.. equal]);
        }
    }

    /// <summary>Whether one method serves a loop and others.</summary>
    public bool IsShared(PointwiseStep loop) => _firsts.ContainsKey(loop);

    /// <summary>The loop whose method serves a shared one: the first of those that are equal.</summary>
    public PointwiseStep First(PointwiseStep loop) => _firsts[loop];

    /// <summary>The loops that the first one's method serves besides it.</summary>
    public IEnumerable<PointwiseStep> Others(PointwiseStep first)
        => _plan.Steps.OfType<PointwiseStep>().Where(loop => !ReferenceEquals(loop, first) && IsShared(loop) && ReferenceEquals(_firsts[loop], first));

    /// <summary>What the method of equal loops is called with for one of them.</summary>
    public string Arguments(PointwiseStep loop) => _told[loop].Arguments;

    /// <summary>Writes the method of equal loops, as it would be for the first.</summary>
    public void Write(SourceWriter w, string name, PointwiseStep first, VectorShape vector)
    {
        var body = new SourceWriter(w.Element);
        ToldMemory memory = WriteBody(body, first, vector, isAnonymous: false);
        w.Block($"private static void {name}({memory.Parameters(w.Real)})", () =>
        {
            memory.WriteStarts(w);
            w.Lines(body.ToString());
        });
    }

    private static bool CanBeTold(PointwiseStep step) => step.IsLoop && step.Effects.All(static effect => effect.Node.Op is not (Concat or JoinColumns));

    // What equal loops have in common, and few others: less to write than their text.
    private string Kind(PointwiseStep loop)
    {
        (List<Node> computed, List<Node> loaded) = PointwiseBody.Of(loop, _plan.Locations);
        return Code.Text($"{loop.Length} {loop.Effects.Count} {loaded.Count} {string.Join(" ", computed.Select(static node => node.Op.Name))}");
    }

    // The text of a loop in which nothing has a name of its own.
    private string Compare(PointwiseStep loop)
    {
        var text = new SourceWriter(_widest.Element);
        ToldMemory memory = WriteBody(text, loop, _widest, isAnonymous: true);
        memory.WriteStarts(text);
        _told.Add(loop, memory);
        return text.ToString();
    }

    private ToldMemory WriteBody(SourceWriter w, PointwiseStep loop, VectorShape vector, bool isAnonymous)
    {
        var memory = new ToldMemory(_names, isAnonymous);
        new PointwiseEmitter(w, _plan, _names, loop, vector, memory).Write();
        return memory;
    }

    private void Share(IReadOnlyList<PointwiseStep> equal)
    {
        if (equal.Count == 1 || _told[equal[0]].Count > MostPieces) return;
        foreach (PointwiseStep loop in equal) _firsts.Add(loop, equal[0]);
    }
}
