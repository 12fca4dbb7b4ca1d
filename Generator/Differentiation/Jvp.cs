using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Differentiation;

/// <summary>
/// Forward mode: tangents of nodes from tangents of some of the leaves, in one sweep over the graph. Knows the forms of ops, never an op.
/// A zero tangent is the absence of a node, so that what does not depend on the seeds costs nothing.
/// </summary>
internal static class Jvp
{
    /// <summary>The tangents of <paramref name="outputs"/>; null where zero.</summary>
    public static IReadOnlyList<Node?> Apply(IReadOnlyList<Node> outputs, IReadOnlyDictionary<Node, Node> seeds)
    {
        var tangents = new Dictionary<Node, Node?>();
        foreach (Node node in Topology.Sort(outputs))
        {
            tangents[node] = seeds.TryGetValue(node, out Node? seed) ? seed : Tangent(node, tangents);
        }

        return [.. outputs.Select(output => tangents[output])];
    }

    private static Node? Tangent(Node node, Dictionary<Node, Node?> tangents)
    {
        Node?[] dots = [.. node.Inputs.Select(input => input.Op is Call or Scan ? null : tangents[input])];
        Node? tangent = node.Op switch
        {
            LeafOp => null,
            Call or Scan => null,
            Result result when node.Inputs[0].Op is Scan => ScanJvp.Tangent(node.Inputs[0], result.Index, [.. node.Inputs[0].Inputs.Select(input => tangents[input])]),
            Result result => OfCall(node.Inputs[0], result.Index, tangents),
            _ when dots.All(static dot => dot is null) => null,
            ScalarOp op => Sum(dots.Select((dot, i) => dot is null ? null : Times(Naming.Slope(node, op.Partial(i, node, node.Inputs)), dot))),
            LinearOp { Part: { } part } when StructuralZero.In(dots[0]!, part.Start, part.Length) => null,
            LinearOp op => op.Tangent(node, dots),
            BilinearOp op => Sum(
            [
                dots[0] is { } left ? node.Graph.Apply(op, left, node.Inputs[1]) : null,
                dots[1] is { } right ? node.Graph.Apply(op, node.Inputs[0], right) : null,
            ]),
            ReductionOp op => dots[0] is { } along ? node.Graph.Apply(new Sum(), op.Gradient(node, node.Inputs[0]) * along) : null,
            ChoiceOp op => dots[1] is { } value ? node.Graph.Apply(op, node.Inputs[0], value) : null,
            Select op when dots[2] is null && dots[3] is null => null,
            Select op => op.Tangent(node, dots[2] ?? node.Graph.Zero(node.Shape), dots[3] ?? node.Graph.Zero(node.Shape)),
            _ => throw new GraphException($"{node.Op.Name} has no derivative"),
        };
        if (tangent is not null && node.Graph.NameOf(node) is { } name) node.Graph.Name(tangent, Naming.Dot(name));
        return tangent;
    }

    private static Node? Times(Node? partial, Node dot) => partial is null ? null : partial * dot;

    private static Node? Sum(IEnumerable<Node?> terms)
        => terms.Aggregate((Node?)null, static (sum, term) => sum is null ? term : term is null ? sum : sum + term);

    private static Node? OfCall(Node call, int index, Dictionary<Node, Node?> tangents)
    {
        Function function = ((Call)call.Op).Function;
        bool[] active = [.. call.Inputs.Select(input => tangents[input] is not null)];
        if (!active.Contains(true)) return null;
        DerivedFunction derived = FunctionJvp(function, active);
        int position = derived.Positions[index];
        if (position < 0) return null;
        Node[] arguments = [.. call.Inputs, .. call.Inputs.Select(input => tangents[input]).OfType<Node>()];
        return call.Graph.Apply(new Result(position), call.Graph.Apply(new Call(derived.Function), arguments));
    }

    /// <summary>
    /// f.jvp: the inputs of f, then tangents of the active ones; the tangents of the results that depend on them. Memoised in f.
    /// </summary>
    internal static DerivedFunction FunctionJvp(Function function, bool[] active)
    {
        string kind = "jvp" + Mask(active);
        return function.Derive(kind, () =>
        {
            string name = $"{function.Name}.{kind}";
            var seeds = new Dictionary<Node, Node>();
            var inputs = new List<Node>(function.Inputs);
            for (int i = 0; i < active.Length; i++)
            {
                if (!active[i]) continue;
                Node formal = function.Inputs[i];
                Node dot = formal.Graph.Apply(new Input(name, i, Naming.Dot(formal.Op.Describe([])), formal.Shape));
                seeds.Add(formal, dot);
                inputs.Add(dot);
            }

            return DerivedFunction.Of(name, inputs, Apply(function.Results, seeds));
        });
    }

    internal static string Mask(bool[] active) => string.Concat(active.Select(static a => a ? "1" : "0"));
}
