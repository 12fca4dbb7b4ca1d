using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Emission;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Methods;

/// <summary>One step as a function (t, x, h, θ) ↦ φ_F^h(x), made once for each method and field, and called once for each sub-step.</summary>
internal static class StepFunction
{
    /// <summary>The state after a time, in equal sub-steps.</summary>
    /// <param name="field">The function of F.</param>
    /// <param name="spec">The method.</param>
    /// <param name="t">The time at the start; null for x' = F(x).</param>
    /// <param name="x">The state at the start.</param>
    /// <param name="h">The time to advance by.</param>
    /// <param name="parameters">What the field takes beyond t and x.</param>
    public static Node Apply(Function field, MethodSpec spec, Node? t, Node x, Node h, IReadOnlyList<Node> parameters)
    {
        Graph graph = x.Graph;
        Function step = Of(field, spec, t is not null, parameters);
        Node part = spec.Steps == 1 ? h : h.Op is Constant whole ? graph.Constant(whole.Value / spec.Steps, h.Shape) : h / graph.Constant(spec.Steps, h.Shape);
        for (int i = 0; i < spec.Steps; i++)
        {
            Node call = t is null
                ? graph.Apply(new Call(step), [x, part, .. parameters])
                : graph.Apply(new Call(step), [i == 0 ? t : t + (i == 1 ? part : i * part), x, part, .. parameters]);
            x = graph.Apply(new Result(0), call);
        }

        return x;
    }

    private static Function Of(Function field, MethodSpec spec, bool hasTime, IReadOnlyList<Node> parameters)
    {
        OneStepMethod method = MethodCatalog.Find(spec.Name) ?? throw new GraphException($"no such method: {spec.Name}");
        string kind = spec.Name + (spec.Iterations > 0 ? Literal.Of(spec.Iterations) : "") + (spec.Tableau is { } tableau ? Text(tableau) : "");
        return field.Derive(kind, () =>
        {
            Graph graph = field.Inputs[0].Graph;
            string name = field.Name + "." + spec.Name, owner = ((Input)field.Inputs[0].Op).Owner + "." + kind;
            Node t = graph.Apply(new Input(owner, 0, "t", Shape.Scalar)), x = graph.Apply(new Input(owner, 1, "x", field.Inputs[hasTime ? 1 : 0].Shape));
            Node h = graph.Apply(new Input(owner, 2, "h", Shape.Scalar));
            Node[] formals = [.. parameters.Select((parameter, i) => graph.Apply(new Input(owner, 3 + i, field.Inputs[(hasTime ? 2 : 1) + i].Op.Describe([]), parameter.Shape)))];
            Node result = method.Advance(new FieldCall(field, hasTime, formals), spec, t, x, h);
            return new Function(name, hasTime ? [t, x, h, .. formals] : [x, h, .. formals]) { Results = [result] };
        });
    }

    private static string Text(TableauSpec tableau)
        => string.Join(",", tableau.A.Select(Literal.Of)) + "|" + string.Join(",", tableau.B.Select(Literal.Of)) + "|" + string.Join(",", tableau.C.Select(Literal.Of));
}
