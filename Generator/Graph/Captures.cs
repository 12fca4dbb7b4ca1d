using System.Collections.Generic;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Graphs;

/// <summary>
/// The parameters that a member reaches through an index argument, or, in a type that the subject uses, those of its own object: formal inputs of
/// its function beyond its arguments. A caller, who knows the index and the object, hands in the parameters themselves.
/// </summary>
internal sealed class Captures(Graph graph, string memberKey)
{
    /// <summary>In place of an index argument: the parameter belongs to the member's own object.</summary>
    public const int Own = -1;

    private readonly List<(ParameterSlot Slot, int Argument)> _slots = [];
    private readonly List<Node> _formals = [];

    /// <summary>The slots, each with the index argument that selects its copy.</summary>
    public IReadOnlyList<(ParameterSlot Slot, int Argument)> Slots => _slots;

    /// <summary>The formal inputs, in the order of <see cref="Slots"/>.</summary>
    public IReadOnlyList<Node> Formals => _formals;

    /// <summary>The formal input for the copy of a slot that an index argument selects.</summary>
    public Node Formal(ParameterSlot slot, int argument)
    {
        int known = _slots.IndexOf((slot, argument));
        if (known >= 0) return _formals[known];
        Node formal = graph.Apply(new Input(memberKey + "#" + Emission.Literal.Of(argument), _slots.Count, slot.Label, slot.Shape) { IsParameter = true });
        _slots.Add((slot, argument));
        _formals.Add(formal);
        return formal;
    }
}
