using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Emission;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Methods;

/// <summary>One step as a function (t, x, h, θ) ↦ φ_F^h(x), made once for each method and field, and called for each sub-step: in a loop, unless small.</summary>
internal static class StepFunction
{
    /// <summary>Sub-steps of fewer nodes in all, without products, are written out.</summary>
    private const int SmallLoop = 400;

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
        if (spec.Steps > 1 && Loop(step, spec, t, x, part, parameters) is { } last) return last;
        for (int i = 0; i < spec.Steps; i++) x = Advance(step, t is null || i == 0 ? t : t + (i == 1 ? part : i * part), x, part, parameters);
        return x;
    }

    // The sub-steps as turns of one loop; null where they are so small that calling them would cost more than they do.
    private static Node? Loop(Function step, MethodSpec spec, Node? t, Node x, Node part, IReadOnlyList<Node> parameters)
    {
        Graph graph = x.Graph;
        var scan = new ScanBuilder(graph, step.Name + ".steps", spec.Steps, reverse: false);
        Node state = scan.Carry("x", x);
        if (t is null) return scan.Close([Advance(step, null, state, part, parameters)], SmallLoop)?[0];

        // Counted instead of added up, so that the time of a sub-step has one rounding.
        Node count = scan.Carry("i", graph.Zero(Shape.Scalar));
        return scan.Close([Advance(step, t + (count * part), state, part, parameters), 1 + count], SmallLoop)?[0];
    }

    private static Node Advance(Function step, Node? t, Node x, Node h, IReadOnlyList<Node> parameters)
        => x.Graph.Apply(new Result(0), x.Graph.Apply(new Call(step), t is null ? [x, h, .. parameters] : [t, x, h, .. parameters]));

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
