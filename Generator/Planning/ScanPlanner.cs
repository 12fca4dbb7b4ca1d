using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Simplification;

namespace Fluxion.Generator.Planning;

/// <summary>Plans a scan: the block as a kernel of its own, and what moves between its arena and that of the kernel around it.</summary>
internal sealed class ScanPlanner(
    Node node, KernelRequest outer, Classification classes, Columns columns, Accumulators accumulators, IReadOnlyDictionary<Node, ScanStep> earlier)
{
    private readonly Scan _scan = (Scan)node.Op;
    private readonly List<Transfer> _transfers = [];

    private int Depth => outer.Depth + 1;

    /// <summary>The step.</summary>
    public ScanStep Plan(int phase)
    {
        (Node[] body, int[] values) = Substitute();
        Dictionary<Node, ScanStep> read = values.Where(i => classes.IsTaped(node.Inputs[i])).ToDictionary(i => _scan.Body.Inputs[i], i => earlier[node.Inputs[i].Inputs[0]]);
        ScanStep[] reads = [.. read.Values.Distinct()];
        var onTapes = new Dictionary<Node, Location>();
        var formals = new Dictionary<(ScanStep, int), Node>();
        foreach (int i in values.Where(i => read.ContainsKey(_scan.Body.Inputs[i])))
        {
            Node formal = _scan.Body.Inputs[i];
            int result = ((Result)node.Inputs[i].Op).Index;
            onTapes.Add(formal, read[formal].Taped[result].At);
            formals.Add((read[formal], result), formal);
        }

        var results = new BlockResults(this, body);
        KernelRequest Request() => new(_scan.Body.Name, outer.Element, outer.Lanes, [.. values.Select(i => _scan.Body.Inputs[i])], results.Sinks)
        {
            Samples = outer.Samples,
            Depth = Depth,
            Lasting = [.. values.Where(i => !_scan.IsStack(i)).Select(i => _scan.Body.Inputs[i])],
            Taped = [.. results.Taped.Values],
            OnTapes = onTapes,
            Tapes = [.. reads.Select(static step => step.Block)],
        };
        if (reads.Length > 0)
        {
            results = new BlockResults(this, TapeReader.Read(node, body, Request(), reads, formals, onTapes));
        }

        KernelPlan block = Planner.Plan(Request(), accumulators);
        foreach (int input in values.Where(i => !read.ContainsKey(_scan.Body.Inputs[i]))) MoveIn(input, block, results.Kept);
        foreach (KeyValuePair<int, Node> result in results.Kept) MoveOut(result.Key, block.Locations[result.Value]);
        return new ScanStep
        {
            Phase = phase,
            Scan = node,
            Block = block,
            Transfers = _transfers,
            Taped = results.Taped.ToDictionary(static at => at.Key, at => new TapedValue(results.Body[at.Key], block.Locations[at.Value])),
            Reads = reads,
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

    private bool IsTaped(int result) => classes.IsTaped(ResultNode(result));

    private bool IsCarry(int result) => result < _scan.Carries;

    private Node ResultNode(int result) => node.Graph.Apply(new Result(result), node);

    private Location? LocationOf(int result) => columns.Locations.TryGetValue(ResultNode(result), out Location at) ? at : null;

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

    /// <summary>What becomes of the results of the block.</summary>
    private sealed class BlockResults
    {
        public BlockResults(ScanPlanner planner, Node[] body)
        {
            Body = body;
            for (int r = 0; r < body.Length; r++)
            {
                (Node Parameter, int Start)[] gradients = [.. planner.GradientsOf(r)];
                if (gradients.Length > 0)
                {
                    Sinks.AddRange(gradients.SelectMany(gradient => GradientTerms.Sinks(gradient.Parameter, body[r], gradient.Start)));
                    continue;
                }

                // A carry that is another input of the block is copied, so that handing it on does not overwrite what is still to be read; so is an
                // input that goes on tape.
                bool onTape = planner.IsTaped(r);
                Kept[r] = (onTape || planner.IsCarry(r)) && body[r].Op is Input ? body[r].Graph.Apply(new Slice(0, body[r].Length), body[r]) : body[r];
                if (onTape) Taped[r] = Kept[r];
                Sinks.Add(new KeptSink(Kept[r]));
            }
        }

        public Node[] Body { get; }

        public List<Sink> Sinks { get; } = [];

        public Dictionary<int, Node> Kept { get; } = [];

        public Dictionary<int, Node> Taped { get; } = [];
    }
}
