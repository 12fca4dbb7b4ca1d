using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Simplification;

namespace Fluxion.Generator.Planning;

/// <summary>Plans a scan: the block as a kernel of its own, and what moves between it and the rest.</summary>
internal sealed class ScanPlanner
{
    private readonly Node _node;
    private readonly Scan _scan;
    private readonly KernelRequest _outer;
    private readonly Columns _columns;
    private readonly Accumulators _accumulators;
    private readonly List<Transfer> _transfers = [];

    public ScanPlanner(Node node, KernelRequest outer, Columns columns, Accumulators accumulators)
    {
        (_node, _scan, _outer, _columns, _accumulators) = (node, (Scan)node.Op, outer, columns, accumulators);
    }

    private int TileSize => _outer.Lanes == Lanes.Samples ? Tiling.Samples : 1;

    /// <summary>The step.</summary>
    public ScanStep Plan(int phase)
    {
        (Node[] body, int[] values) = Substitute();
        var sinks = new List<Sink>();
        var rows = new Dictionary<int, int>();
        int row = 0;
        for (int r = 0; r < body.Length; r++)
        {
            if (GradientOf(r) is { } gradient)
            {
                sinks.AddRange(GradientTerms.Sinks(gradient, body[r]));
                continue;
            }

            rows[r] = row;
            sinks.Add(new OutputSink(body[r], row));
            row += TileSize > 1 ? body[r].Length : Tiling.Padded(body[r].Length);
        }

        var request = new KernelRequest(_scan.Body.Name, _outer.Lanes, [.. values.Select(i => _scan.Body.Inputs[i])], sinks) { Depth = _outer.Depth + 1 };
        KernelPlan block = Planner.Plan(request, _accumulators);
        int length = block.InputLength + Tiling.Padded(block.WorkspaceLength) + ((row + 1) * TileSize);
        var step = new ScanStep
        {
            Phase = phase,
            Scan = _node,
            Block = block,
            Memory = _columns.NewBuffer("block", (length + TileSize - 1) / TileSize, 1),
            Transfers = _transfers,
        };
        for (int k = 0; k < values.Length; k++) MoveIn(values[k], block.Buffers.First(buffer => buffer.Region == Region.Tile && ReferenceEquals(block.Locations[request.Inputs[k]].Buffer, buffer)).Offset, step, rows);
        foreach (KeyValuePair<int, int> result in rows) MoveOut(result.Key, step.OutputStart + (result.Value * TileSize));
        return step;
    }

    // Parameters and numbers stand in the block themselves; what is left are values per sample.
    private (Node[] Body, int[] Values) Substitute()
    {
        var leaves = new Dictionary<Node, Node>();
        var values = new List<int>();
        for (int i = 0; i < _node.Inputs.Count; i++)
        {
            Node formal = _scan.Body.Inputs[i], actual = _node.Inputs[i];
            if (_scan.IsStack(i) && actual.Op is ParameterStack stack)
                leaves.Add(formal, _node.Graph.Apply(Parameter.OfTurn(stack, formal.Shape, _outer.Depth + 1)));
            else if (i >= _scan.Carries && actual.Op is Parameter or ParameterStack or Constant)
                leaves.Add(formal, actual.Op is Constant constant ? _node.Graph.Constant(constant.Value, formal.Shape) : actual);
            else
                values.Add(i);
        }

        IReadOnlyList<Node> body = Rewriter.Simplify(Substitution.Apply(_scan.Body.Results, leaves, Substitution.Same));
        return ([.. body], [.. values]);
    }

    // The parameter whose gradient a result is, or null for a value per sample.
    private Node? GradientOf(int result)
    {
        Node? leaf = _outer.Sinks.OfType<GradientSink>().FirstOrDefault(sink =>
            sink.Node.Op is Result taken && taken.Index == result && ReferenceEquals(sink.Node.Inputs[0], _node))?.Parameter;
        if (leaf is null) return null;
        return _scan.IsOutput(result) && leaf.Op is ParameterStack stack
            ? _node.Graph.Apply(Parameter.OfTurn(stack, _scan.Body.Results[result].Shape, _outer.Depth + 1))
            : leaf;
    }

    private Location? LocationOf(int result)
    {
        Node node = _node.Graph.Apply(new Result(result), _node);
        return _columns.Locations.TryGetValue(node, out Location at) ? at : null;
    }

    private void MoveIn(int input, int block, ScanStep step, Dictionary<int, int> rows)
    {
        Location from = _columns.Locations[_node.Inputs[input]];
        int length = _scan.Body.Inputs[input].Length;
        if (_scan.IsStack(input))
        {
            _transfers.Add(new Transfer(TransferTime.TurnStart, TransferKind.In, from, length, length, block));
            return;
        }

        _transfers.Add(new Transfer(TransferTime.First, TransferKind.In, from, length, 0, block));
        if (input >= _scan.Carries) return;
        _transfers.Add(new Transfer(TransferTime.TurnEnd, TransferKind.Carry, from, length, 0, step.OutputStart + (rows[input] * TileSize), block));
        if (LocationOf(input) is { } to) _transfers.Add(new Transfer(TransferTime.Last, TransferKind.Out, to, length, 0, block));
    }

    private void MoveOut(int result, int block)
    {
        if (result < _scan.Carries || LocationOf(result) is not { } to) return;
        int length = _scan.Body.Results[result].Length;
        if (_scan.IsOutput(result))
        {
            _transfers.Add(new Transfer(TransferTime.TurnEnd, TransferKind.Out, to, length, length, block));
            return;
        }

        _transfers.Add(new Transfer(TransferTime.First, TransferKind.Clear, to, length, 0, block));
        _transfers.Add(new Transfer(TransferTime.TurnEnd, TransferKind.Add, to, length, 0, block));
    }
}
