using System;
using System.Collections.Generic;
using Fluxion.Generator.Methods;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Graphs;

/// <summary>Steps of one-step methods in the bodies of a member: checks that field, state and step fit together, then builds them.</summary>
internal sealed class StepBuilder(GraphBuilder builder, MemberSpec member)
{
    /// <summary>The state after the step.</summary>
    /// <param name="step">The expression.</param>
    /// <param name="t">The time at the start; null for x' = F(x).</param>
    /// <param name="x">The state at the start.</param>
    /// <param name="h">The time to advance by.</param>
    /// <param name="own">The parameter for a slot of the object whose field it is.</param>
    public Node Build(StepExpr step, Node? t, Node x, Node h, Func<ParameterSlot, Node> own)
    {
        Function field = builder.Function(step.FieldKey);
        int arguments = builder.ArgumentsOf(step.FieldKey).Count;
        Node formal = field.Inputs[arguments - 1];
        if (x.Shape != formal.Shape) throw Width(step, $"the state that {field.Name} moves", GraphBuilder.Components(formal), x);
        if (field.Results[0].Shape != formal.Shape) throw Width(step, $"the result of {field.Name}, as the derivative of its state", GraphBuilder.Components(formal), field.Results[0]);
        if (t is { Shape.IsScalar: false }) throw Width(step, "the time of a step", "a scalar", t);
        if (!h.Shape.IsScalar) throw Width(step, "the length of a step", "a scalar", h);
        if (MethodCatalog.Find(step.Method.Name) is { IsSplitting: true })
        {
            if (x.Length % 2 != 0) throw Width(step, "the state (q, p) of a method that moves its halves in turn", "an even number of components", x);
            if (builder.HamiltonianOf(step.FieldKey) is { } energy && !Separability.Holds(builder.Function(energy.Key), energy.Arguments.Count, t is null ? 0 : 1))
                throw new ComplaintException(ComplaintIds.NotSeparable, member.Key, step.Site, energy.Name, field.Name);
        }

        IReadOnlyList<Node> parameters = builder.Captured(step.FieldKey, (slot, _) => own(slot));
        return StepFunction.Apply(field, step.Method, t, x, h, parameters);
    }

    private ComplaintException Width(StepExpr step, string what, string expected, Node found)
        => new(ComplaintIds.WrongWidth, member.Key, step.Site, what, expected, GraphBuilder.Components(found));
}
