using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Differentiation;

/// <summary>
/// Reverse mode: cotangents of nodes from cotangents of the outputs, in one sweep over the graph from the outputs back. Knows the forms
/// of ops, never an op. Only nodes that depend on a wanted one are visited; a zero cotangent is the absence of a node.
/// </summary>
internal static class Vjp
{
    /// <summary>The cotangents of <paramref name="wanted"/>; null where zero.</summary>
    public static IReadOnlyList<Node?> Apply(IReadOnlyList<(Node Output, Node Cotangent)> seeds, IReadOnlyList<Node> wanted)
    {
        List<Node> order = Topology.Sort(seeds.Select(static seed => seed.Output));
        HashSet<Node> active = Topology.Dependents(order, wanted);
        if (wanted.Any(static node => node.Op is Parameter or ParameterStack) && order.Any(static node => node.Op is Call))
            throw new GraphException("calls are inlined before differentiating with respect to parameters");
        var cotangents = new Cotangents();
        var calls = new Dictionary<Node, Node?[]>();
        foreach ((Node output, Node cotangent) in seeds) Accumulate(output, cotangent);

        for (int k = order.Count - 1; k >= 0; k--)
        {
            Node node = order[k];
            if (node.Op is Call or Scan)
            {
                if (!calls.TryGetValue(node, out Node?[]? results)) continue;
                if (node.Op is Call) OfCall(node, results);
                else OfScan(node, results);
                continue;
            }

            if (!active.Contains(node) || cotangents.Of(node) is not { } bar) continue;
            if (node.Graph.NameOf(node) is { } name) node.Graph.Name(bar, Naming.Bar(name));
            Propagate(node, bar);
        }

        return [.. wanted.Select(cotangents.Of)];

        void Accumulate(Node node, Node? term)
        {
            if (term is not null && active.Contains(node) && !StructuralZero.Is(term)) cotangents.Add(node, term);
        }

        void Propagate(Node node, Node bar)
        {
            IReadOnlyList<Node> x = node.Inputs;
            switch (node.Op)
            {
                case LeafOp:
                    break;
                case Result result:
                    if (!calls.TryGetValue(x[0], out Node?[]? results))
                        calls.Add(x[0], results = new Node?[x[0].Op is Call call ? call.Function.Results.Count : ((Scan)x[0].Op).Body.Results.Count]);
                    results[result.Index] = bar;
                    break;
                case ScalarOp op:
                    for (int i = 0; i < x.Count; i++)
                    {
                        if (active.Contains(x[i]) && Naming.Slope(node, op.Partial(i, node, x)) is { } partial) Accumulate(x[i], partial * bar);
                    }

                    break;
                case LinearOp { Part: { } part }:
                    if (active.Contains(x[0]) && !StructuralZero.Is(bar)) cotangents.Add(x[0], part.Start, bar);
                    break;
                case LinearOp op:
                    for (int i = 0; i < x.Count; i++)
                    {
                        if (active.Contains(x[i])) Accumulate(x[i], op.Transpose(i, node, bar));
                    }

                    break;
                case BilinearOp op:
                    if (active.Contains(x[0])) Accumulate(x[0], op.TransposeLeft(x[0], x[1], bar));
                    if (active.Contains(x[1])) Accumulate(x[1], op.TransposeRight(x[0], x[1], bar));
                    break;
                case ReductionOp op:
                    Accumulate(x[0], op.Gradient(node, x[0]) * node.Graph.Apply(new Broadcast(x[0].Shape), bar));
                    break;
                case ChoiceOp op:
                    if (active.Contains(x[1])) Accumulate(x[1], op.Transpose(x[0], bar));
                    break;
                case Select op:
                    for (int i = 2; i < 4; i++)
                    {
                        if (active.Contains(x[i])) Accumulate(x[i], op.Cotangent(i, node, bar));
                    }

                    break;
                default:
                    throw new GraphException($"{node.Op.Name} has no derivative");
            }
        }

        void OfScan(Node scan, Node?[] results)
        {
            Node?[] bars = ScanVjp.Cotangents(scan, results, [.. scan.Inputs.Select(active.Contains)]);
            for (int i = 0; i < bars.Length; i++) Accumulate(scan.Inputs[i], bars[i]);
        }

        void OfCall(Node call, Node?[] results)
        {
            bool[] given = [.. results.Select(static bar => bar is not null)];
            bool[] wantedInputs = [.. call.Inputs.Select(active.Contains)];
            DerivedFunction derived = FunctionVjp(((Call)call.Op).Function, given, wantedInputs);
            Node made = call.Graph.Apply(new Call(derived.Function), [.. call.Inputs, .. results.OfType<Node>()]);
            for (int i = 0; i < call.Inputs.Count; i++)
            {
                if (derived.Positions[i] >= 0)
                    Accumulate(call.Inputs[i], call.Graph.Apply(new Result(derived.Positions[i]), made));
            }
        }
    }

    /// <summary>
    /// f.vjp: the inputs of f, then cotangents of the given results; the cotangents of the wanted inputs that they reach. Memoised in f.
    /// </summary>
    internal static DerivedFunction FunctionVjp(Function function, bool[] given, bool[] wanted)
    {
        string kind = $"vjp{Jvp.Mask(given)}_{Jvp.Mask(wanted)}";
        return function.Derive(kind, () =>
        {
            string name = $"{function.Name}.{kind}";
            var inputs = new List<Node>(function.Inputs);
            var seeds = new List<(Node, Node)>();
            for (int i = 0; i < given.Length; i++)
            {
                if (!given[i]) continue;
                Node result = function.Results[i];
                Node bar = result.Graph.Apply(new Input(name, i, Naming.Bar(function.Name), result.Shape));
                seeds.Add((result, bar));
                inputs.Add(bar);
            }

            Node[] targets = [.. function.Inputs.Where((_, i) => wanted[i])];
            var bars = new Queue<Node?>(Apply(seeds, targets));
            return DerivedFunction.Of(name, inputs, [.. wanted.Select(want => want ? bars.Dequeue() : null)]);
        });
    }
}
