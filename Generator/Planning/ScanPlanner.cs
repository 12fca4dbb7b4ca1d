using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Simplification;

namespace Fluxion.Generator.Planning;

/// <summary>Plans a scan: the block as a kernel of its own, and what moves between its arena and that of the kernel around it.</summary>
internal sealed class ScanPlanner(Node node, KernelRequest outer, Classification classes, Columns columns, Accumulators accumulators)
{
    private readonly Scan _scan = (Scan)node.Op;
    private readonly List<Transfer> _transfers = [];

    private int Depth => outer.Depth + 1;

    /// <summary>The step.</summary>
    public ScanStep Plan(int phase)
    {
        (Node[] body, int[] values) = Substitute();
        var sinks = new List<Sink>();
        var kept = new Dictionary<int, Node>();
        for (int r = 0; r < body.Length; r++)
        {
            (Node Parameter, int Start)[] gradients = [.. GradientsOf(r)];
            if (gradients.Length > 0)
            {
                sinks.AddRange(gradients.SelectMany(gradient => GradientTerms.Sinks(gradient.Parameter, body[r], gradient.Start)));
                continue;
            }

            // A carry that is another input of the block is copied, so that handing it on does not overwrite what is still to be read.
            kept[r] = r < _scan.Carries && body[r].Op is Input ? node.Graph.Apply(new Slice(0, body[r].Length), body[r]) : body[r];
            sinks.Add(new KeptSink(kept[r]));
        }

        KernelPlan block = Planner.Plan(
            new KernelRequest(_scan.Body.Name, outer.Element, outer.Lanes, [.. values.Select(i => _scan.Body.Inputs[i])], sinks)
            {
                Depth = Depth,
                Lasting = [.. values.Where(i => !_scan.IsStack(i)).Select(i => _scan.Body.Inputs[i])],
            },
            accumulators);
        foreach (int input in values) MoveIn(input, block, kept);
        foreach (KeyValuePair<int, Node> result in kept) MoveOut(result.Key, block.Locations[result.Value]);
        int tile = outer.Lanes == Lanes.Samples ? outer.Element.Samples() : 1;
        return new ScanStep
        {
            Phase = phase,
            Scan = node,
            Block = block,
            Memory = columns.NewBuffer("block", System.Math.Max(1, (block.WorkspaceLength + tile - 1) / tile), 1),
            Transfers = _transfers,
        };
    }

    // Parameters and numbers stand in the block themselves; what is left are values per sample.
    private (Node[] Body, int[] Values) Substitute()
    {
        var leaves = new Dictionary<Node, Node>();
        var values = new List<int>();
        for (int i = 0; i < node.Inputs.Count; i++)
        {
            Node formal = _scan.Body.Inputs[i], actual = node.Inputs[i];
            if (_scan.IsStack(i) && actual.Op is ParameterStack stack)
                leaves.Add(formal, node.Graph.Apply(Parameter.OfTurn(stack, formal.Shape, Depth)));
            else if (i >= _scan.Carries && actual.Op is Parameter or ParameterStack or Constant)
                leaves.Add(formal, actual.Op is Constant constant ? node.Graph.Constant(constant.Value, formal.Shape) : actual);
            else
                values.Add(i);
        }

        IReadOnlyList<Node> body = Rewriter.Simplify(Substitution.Apply(_scan.Body.Results, leaves, Substitution.Same));
        return ([.. body], [.. values]);
    }

    // The parameters whose gradient a result is, or is from some element on; none for a value per sample.
    private IEnumerable<(Node Parameter, int Start)> GradientsOf(int result)
        => from sink in outer.Sinks.OfType<GradientSink>()
           where classes.IsGradient(sink.Node) && ReferenceEquals(sink.Node.Inputs[0], node) && ((Result)sink.Node.Op).Index == result
           select (_scan.IsOutput(result) && sink.Parameter.Op is ParameterStack stack
               ? node.Graph.Apply(Parameter.OfTurn(stack, _scan.Body.Results[result].Shape, Depth))
               : sink.Parameter, sink.Start);

    private Location? LocationOf(int result)
        => columns.Locations.TryGetValue(node.Graph.Apply(new Result(result), node), out Location at) ? at : null;

    private void MoveIn(int input, KernelPlan block, Dictionary<int, Node> kept)
    {
        Location from = columns.Locations[node.Inputs[input]], inside = block.Locations[_scan.Body.Inputs[input]];
        int length = _scan.Body.Inputs[input].Length;
        if (_scan.IsStack(input))
        {
            _transfers.Add(new Transfer(TransferTime.TurnStart, TransferKind.In, from, inside, length, length));
            return;
        }

        _transfers.Add(new Transfer(TransferTime.First, TransferKind.In, from, inside, length, 0));
        if (input >= _scan.Carries) return;
        _transfers.Add(new Transfer(TransferTime.TurnEnd, TransferKind.Carry, block.Locations[kept[input]], inside, length, 0));
        if (LocationOf(input) is { } to) _transfers.Add(new Transfer(TransferTime.Last, TransferKind.Out, to, inside, length, 0));
    }

    private void MoveOut(int result, Location inside)
    {
        if (result < _scan.Carries || LocationOf(result) is not { } to) return;
        int length = _scan.Body.Results[result].Length;
        if (_scan.IsOutput(result))
        {
            _transfers.Add(new Transfer(TransferTime.TurnEnd, TransferKind.Out, to, inside, length, length));
            return;
        }

        _transfers.Add(new Transfer(TransferTime.First, TransferKind.Clear, to, inside, length, 0));
        _transfers.Add(new Transfer(TransferTime.TurnEnd, TransferKind.Add, to, inside, length, 0));
    }
}
