using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Differentiation;

/// <summary>
/// Collapsed Taylor mode: Σᵢ d²/dε² f(x + ε vᵢ) over several directions vᵢ in one sweep. Each node carries a tangent per direction and one
/// sum of second derivatives, because what is linear acts on the sum as it acts on each term: d directions cost d + 2 columns per weight
/// matrix, not 1 + 2d. Dangel et al., "Collapsing Taylor Mode Automatic Differentiation", arXiv 2505.13644, eq. (7).
/// Knows the forms of ops, never an op.
/// </summary>
internal static class CollapsedTaylor
{
    /// <summary>What a node carries: its tangents, null where zero, and the sum of its second derivatives.</summary>
    private sealed record Series(Node?[] Dots, Node? Sum)
    {
        public bool IsZero => Sum is null && Dots.All(static dot => dot is null);
    }

    /// <summary>Σᵢ of the second derivatives of <paramref name="outputs"/> along the directions; null where zero.</summary>
    public static IReadOnlyList<Node?> Apply(IReadOnlyList<Node> outputs, IReadOnlyList<IReadOnlyDictionary<Node, Node>> directions)
    {
        Dictionary<Node, Series> seeds = directions.SelectMany(static direction => direction.Keys).Distinct().ToDictionary(
            static variable => variable,
            variable => new Series([.. directions.Select(direction => direction.TryGetValue(variable, out Node? seed) ? seed : null)], null));
        return [.. Sweep(outputs, seeds, directions.Count).Select(static series => series.Sum)];
    }

    private static Series[] Sweep(IReadOnlyList<Node> outputs, IReadOnlyDictionary<Node, Series> seeds, int directions)
    {
        var zero = new Series(new Node?[directions], null);
        var all = new Dictionary<Node, Series>();
        foreach (Node node in Topology.Sort(outputs))
        {
            Series series = seeds.TryGetValue(node, out Series? seed) ? seed : Of(node, all, zero);
            all[node] = series;
            if (series.IsZero || node.Graph.NameOf(node) is not { } name) continue;
            foreach (Node dot in series.Dots.OfType<Node>()) node.Graph.Name(dot, Naming.Dot(name));
            if (series.Sum is { } sum) node.Graph.Name(sum, Naming.Laplacian(name));
        }

        return [.. outputs.Select(output => all[output])];
    }

    private static Series Of(Node node, Dictionary<Node, Series> all, Series zero)
    {
        if (node.Op is LeafOp or Call or Scan) return zero;
        if (node.Op is Result && node.Inputs[0].Op is Scan) return OfLoop(node, all, zero);
        if (node.Op is Result result) return OfCall(node.Inputs[0], result.Index, all, zero);
        Series[] x = [.. node.Inputs.Select(input => all[input])];
        if (x.All(static series => series.IsZero)) return zero;
        return node.Op switch
        {
            ScalarOp op => OfScalar(op, node, x),
            LinearOp => Along(x, parts => Linear(node, parts)),
            BilinearOp op => OfBilinear(op, node, x),
            Select op => Along(x, parts => parts[2] is null && parts[3] is null
                ? null
                : op.Tangent(node, parts[2] ?? node.Graph.Zero(node.Shape), parts[3] ?? node.Graph.Zero(node.Shape))),
            ChoiceOp op => Along(x, parts => parts[1] is { } chosen ? node.Graph.Apply(op, node.Inputs[0], chosen) : null),
            ReductionOp op => OfReduction(op, node, x[0]),
            _ => throw new GraphException($"{node.Op.Name} has no second derivative"),
        };
    }

    // What acts on each tangent and on the sum alike.
    private static Series Along(Series[] x, System.Func<Node?[], Node?> map)
        => new([.. Enumerable.Range(0, x[0].Dots.Length).Select(i => map([.. x.Select(series => series.Dots[i])]))], map([.. x.Select(static series => series.Sum)]));

    private static Node? Linear(Node node, Node?[] parts)
        => parts.All(static part => part is null) ? null : ((LinearOp)node.Op).Tangent(node, parts);

    // ẏᵢ = B(l̇ᵢ, r) + B(l, ṙᵢ),  Σÿ = B(Σl̈, r) + B(l, Σr̈) + 2 Σᵢ B(l̇ᵢ, ṙᵢ).
    private static Series OfBilinear(BilinearOp op, Node node, Series[] x)
    {
        Node? Apply(Node? left, Node? right) => left is null || right is null ? null : node.Graph.Apply(op, left, right);
        Series first = Along(x, parts => MatrixAlgebra.Total([Apply(parts[0], node.Inputs[1]), Apply(node.Inputs[0], parts[1])]));
        Node? mixed = MatrixAlgebra.Total(x[0].Dots.Select((left, i) => Apply(left, x[1].Dots[i])));
        return first with { Sum = MatrixAlgebra.Total([first.Sum, mixed is null ? null : 2 * mixed]) };
    }

    // ẏᵢ = g · ẋᵢ,  Σÿ = g · Σẍ + Σᵢ ġᵢ · ẋᵢ with the tangent ġᵢ of the gradient along ẋᵢ.
    private static Series OfReduction(ReductionOp op, Node node, Series x)
    {
        Node input = node.Inputs[0], gradient = op.Gradient(node, input);
        Node? Dot(Node? a, Node? b) => a is null || b is null ? null : node.Graph.Apply(new Sum(), a * b);
        Series first = Along([x], parts => Dot(gradient, parts[0]));
        Node? curvature = MatrixAlgebra.Total(x.Dots.Select(dot => dot is null
            ? null
            : Dot(Jvp.Apply([gradient], new Dictionary<Node, Node> { [input] = dot })[0], dot)));
        return first with { Sum = MatrixAlgebra.Total([first.Sum, curvature]) };
    }

    // ẏᵢ = Σⱼ gⱼ ẋⱼᵢ,  Σÿ = Σⱼ gⱼ Σẍⱼ + Σⱼₖ gⱼₖ Σᵢ ẋⱼᵢ ẋₖᵢ.
    private static Series OfScalar(ScalarOp op, Node node, Series[] x)
    {
        Node?[] partials = [.. x.Select((series, j) => series.IsZero ? null : op.Partial(j, node, node.Inputs))];
        Series first = Along(x, parts => MatrixAlgebra.Total(parts.Select((part, j) => part is null || partials[j] is not { } partial ? null : partial * part)));
        var terms = new List<Node?> { first.Sum };
        for (int j = 0; j < x.Length; j++)
        {
            for (int k = j; k < x.Length; k++)
            {
                Node? products = MatrixAlgebra.Total(x[j].Dots.Select((dot, i) => dot is null || x[k].Dots[i] is not { } other ? null : dot * other));
                if (products is null || SecondPartial(op, j, k, node) is not { } second) continue;
                terms.Add(j == k ? second * products : second * (2 * products));
            }
        }

        return first with { Sum = MatrixAlgebra.Total(terms) };
    }

    // ∂²y/∂xⱼ∂xₖ: the partial over inputs of its own, differentiated once more, at the inputs of the node. Constants stay: powers have rules for them.
    private static Node? SecondPartial(ScalarOp op, int j, int k, Node node)
    {
        Graph graph = node.Graph;
        Node[] formal = [.. node.Inputs.Select((input, i) => input.Op is Constant ? input : graph.Apply(new Input("partial", i, "x", input.Shape)))];
        if (op.Partial(j, graph.Apply(op, formal), formal) is not { } partial) return null;
        var seeds = new Dictionary<Node, Node> { [formal[k]] = graph.Constant(1, formal[k].Shape) };
        if (Jvp.Apply([partial], seeds)[0] is not { } second) return null;
        var actual = new Dictionary<Node, Node>();
        for (int i = 0; i < formal.Length; i++) actual[formal[i]] = node.Inputs[i];
        return Substitution.Apply([second], actual, Substitution.Same)[0];
    }

    private static Series OfLoop(Node result, Dictionary<Node, Series> all, Series zero)
    {
        Node loop = result.Inputs[0];
        Series[] x = [.. loop.Inputs.Select(input => all[input])];
        if (x.All(static series => series.IsZero)) return zero;
        Node?[] terms = ScanTaylor.Terms(loop, ((Result)result.Op).Index, [.. x.Select(static series => Slots(series).ToArray())]);
        return new Series([.. terms.Take(zero.Dots.Length)], terms[zero.Dots.Length]);
    }

    private static Series OfCall(Node call, int index, Dictionary<Node, Series> all, Series zero)
    {
        Series[] x = [.. call.Inputs.Select(input => all[input])];
        if (x.All(static series => series.IsZero)) return zero;
        DerivedFunction derived = FunctionTaylor(((Call)call.Op).Function, [.. x.Select(static series => Slots(series).Select(static slot => slot is not null).ToArray())]);
        Node made = call.Graph.Apply(new Call(derived.Function), [.. call.Inputs, .. x.SelectMany(Slots).OfType<Node>()]);
        int directions = zero.Dots.Length;
        Node? Value(int slot) => derived.Positions[(index * (directions + 1)) + slot] is var position && position < 0 ? null : call.Graph.Apply(new Result(position), made);
        return new Series([.. Enumerable.Range(0, directions).Select(Value)], Value(directions));
    }

    /// <summary>
    /// f.taylor: the inputs of f, then per input its tangents and its sum, those that are there; per result its tangents and its sum,
    /// those that are not zero. Memoised in f.
    /// </summary>
    /// <param name="function">The function f.</param>
    /// <param name="given">Per input: whether each tangent, and last the sum, is there.</param>
    internal static DerivedFunction FunctionTaylor(Function function, bool[][] given)
    {
        string kind = "taylor" + string.Join("_", given.Select(Jvp.Mask));
        return function.Derive(kind, () =>
        {
            string name = $"{function.Name}.{kind}";
            int directions = given[0].Length - 1;
            var inputs = new List<Node>(function.Inputs);
            var seeds = new Dictionary<Node, Series>();
            for (int i = 0; i < given.Length; i++)
            {
                Node formal = function.Inputs[i];
                Node?[] slots = [.. given[i].Select((there, slot) => there ? formal.Graph.Apply(new Input(
                    name, (i * (directions + 1)) + slot,
                    slot < directions ? Naming.Dot(formal.Op.Describe([])) : Naming.Laplacian(formal.Op.Describe([])), formal.Shape)) : null)];
                inputs.AddRange(slots.OfType<Node>());
                seeds.Add(formal, new Series([.. slots.Take(directions)], slots[directions]));
            }

            return DerivedFunction.Of(name, inputs, [.. Sweep(function.Results, seeds, directions).SelectMany(Slots)]);
        });
    }

    private static IEnumerable<Node?> Slots(Series series) => [.. series.Dots, series.Sum];
}
