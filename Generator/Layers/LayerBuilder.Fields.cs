using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Methods;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Layers;

internal sealed partial class LayerBuilder
{
    /// <summary>
    /// x after steps of a method, one for each layer; layer i has its own copy of the parameters of the field, <c>Member.FlowN.Name[i]</c>. The
    /// layers are the turns of one loop.
    /// </summary>
    /// <param name="fieldKey">The right-hand side F(x) or F(t, x); t is 0 at the first layer.</param>
    /// <param name="layers">The number of layers.</param>
    /// <param name="method">The method.</param>
    /// <param name="stepSize">The time that each layer advances by.</param>
    /// <param name="x">The signal before the first layer.</param>
    public Node Flow(string fieldKey, int layers, MethodSpec method, double stepSize, Node x)
    {
        Function field = _builder.Function(fieldKey);
        bool hasTime = _builder.ArgumentsOf(fieldKey).Count == 2;
        Check(fieldKey, field, field.Inputs[hasTime ? 1 : 0], method, hasTime, x);
        ParameterSlot[] slots = [.. SlotsOf(fieldKey, layers)];
        Node h = Graph.Constant(stepSize, Shape.Scalar), start = Graph.Zero(Shape.Scalar);
        if (layers > 1)
        {
            var scan = new ScanBuilder(Graph, FormattableString.Invariant($"{_member.Name}.flow{_index + 1}"), layers, reverse: false);
            Node carried = scan.Carry("x", x), t = hasTime ? scan.Carry("t", start) : start;
            Node next = StepFunction.Apply(field, method, hasTime ? t : null, carried, h, [.. slots.Select(slot => scan.Column(slot.Stack(0, layers), slot.Shape))]);
            if (scan.Close(hasTime ? [next, t + h] : [next], SmallFlow) is { } last) return last[0];
        }

        for (int i = 0; i < layers; i++)
            x = StepFunction.Apply(field, method, hasTime ? Graph.Constant(i * stepSize, Shape.Scalar) : null, x, h, [.. slots.Select(slot => slot.Copy(i))]);
        return x;
    }

    // Without parameters, a loop of fewer nodes in all is written out.
    private const int SmallFlow = 400;

    private void Check(string fieldKey, Function field, Node formal, MethodSpec method, bool hasTime, Node x)
    {
        if (_builder.IsOfSubject(fieldKey)) throw Refuse("field", "the field of a flow", "a vector field of its own, whose parameters each layer copies", "this type");
        if (!_builder.IsOfSubject(_member.Key))
            throw new ComplaintException(ComplaintIds.UnknownOperation, _member.Key, Complaint.WholeMember, "a flow in a type that another one uses");
        if (x.Shape != formal.Shape) throw Refuse("field", $"the width of the signal that {field.Name} moves", GraphBuilder.Components(formal), GraphBuilder.Components(x));
        if (field.Results[0].Shape != formal.Shape) throw Refuse("field", $"the result of {field.Name}, as the derivative of its state", GraphBuilder.Components(formal), GraphBuilder.Components(field.Results[0]));
        if (MethodCatalog.Find(method.Name) is not { IsSplitting: true }) return;
        if (x.Length % 2 != 0) throw Refuse("Method", "the width of (q, p), whose halves the method moves in turn", "an even number of components", GraphBuilder.Components(x));
        if (_builder.HamiltonianOf(fieldKey) is { } energy && !Separability.Holds(_builder.Function(energy.Key), energy.Arguments.Count, hasTime ? 1 : 0))
            throw Refuse(ComplaintIds.NotSeparable, "Method", [energy.Name, field.Name]);
    }

    private IEnumerable<ParameterSlot> SlotsOf(string fieldKey, int layers)
    {
        var slots = new List<ParameterSlot>();
        _builder.Captured(fieldKey, (slot, _) =>
        {
            slots.Add(_builder.Layout.Slot(NameOf("Flow") + "." + slot.Label, slot.Rows, slot.Columns, slot.Initial, layers));
            return slot.Node;
        });
        return slots;
    }
}
