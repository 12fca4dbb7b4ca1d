using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Planning;

/// <summary>Graph → plan: classify, decide what is stored, place it, order the steps, lay out the memory.</summary>
internal sealed class Planner
{
    private readonly KernelRequest _request;
    private readonly int _tileSize;
    private readonly Classification _classes;
    private readonly Storage _storage;
    private readonly Columns _columns;
    private readonly List<Step> _steps = [];
    private readonly Accumulators _accumulators;

    private Planner(KernelRequest request, Accumulators accumulators)
    {
        _request = request;
        _accumulators = accumulators;
        _tileSize = request.Lanes == Lanes.Samples ? request.Samples : 1;
        _classes = new Classification(request);
        _storage = new Storage(request, _classes);
        _columns = new Columns(request, _classes, _storage, _tileSize);
        foreach (Node node in request.Taped) _columns.Locations[node].Buffer.Region = Region.Tape;
    }

    public static KernelPlan Plan(KernelRequest request) => Plan(request, new Accumulators(request.IsPerSample, request.Element));

    /// <summary>Plans a kernel whose gradients are accumulated beside those of others.</summary>
    public static KernelPlan Plan(KernelRequest request, Accumulators accumulators) => new Planner(request, accumulators).Run();

    private KernelPlan Run()
    {
        AddProducts();
        AddOuters();
        _steps.AddRange(StandalonePlanner.Steps(_classes, _columns.Locations));
        _steps.AddRange(StandalonePlanner.Steps(_classes, _columns.Locations, parameter => _accumulators.Of((Parameter)parameter.Op, isProduct: false)));
        AddPointwise();
        AddScans();
        Buffer? loss = _request.Sinks.Any(static sink => sink is LossSink) ? _columns.NewBuffer("loss", 1, 1) : null;
        Step[] steps = [.. _steps.OrderBy(static step => step.Phase).ThenBy(Rank)];
        if (_tileSize == 1) steps = [.. Fusion.Fuse(steps, _request, _columns.Locations)];
        for (int i = 0; i < steps.Length; i++) Touch(steps[i], i);
        TouchBlock(steps.Length);
        loss?.Touch(-1);
        loss?.Touch(steps.Length);
        for (int i = 0; i < steps.Length; i++)
        {
            if (steps[i] is PointwiseStep loop) WriteOver.Find(loop, i, _columns.Locations);
        }

        var plan = new KernelPlan
        {
            Request = _request,
            TileSize = _tileSize,
            Steps = steps,
            Buffers = _columns.Buffers,
            Accumulators = _accumulators,
            Locations = _columns.Locations,
            Loss = loss,
        };
        if (_request.Depth == 0) plan.LayOut();
        return plan;
    }

    // What a loop puts into the block is there before its first step; what the loop takes out, and what stays from turn to turn, until after the last.
    private void TouchBlock(int end)
    {
        if (_request.Depth == 0) return;
        foreach (Node input in _request.Inputs) _columns.Locations[input].Buffer.Touch(-1);
        foreach (Node node in _request.Lasting.Concat(_request.Sinks.OfType<KeptSink>().Select(static sink => sink.Node))) _columns.Locations[node].Buffer.Touch(end);
    }

    // Within a phase nothing depends on anything; gradients come first, while their operands are in the cache.
    private static int Rank(Step step) => step switch { OuterStep or KernelGradientStep => 0, ProductStep or StandaloneStep => 1, _ => 2 };

    private void AddProducts()
    {
        foreach (ProductGroup group in _columns.Groups)
        {
            // Neighbouring columns make one product; what lies apart makes its own.
            foreach (IReadOnlyList<Node> run in Runs(group.Results, result => _columns.Locations[_classes.ProductOf(result).Inputs[1]], result => _columns.Locations[result]))
            {
                _steps.Add(new ProductStep
                {
                    Phase = group.Phase,
                    Matrix = group.Matrix,
                    Transposed = group.Transposed,
                    Results = run,
                    Biases = [.. run.Select(_classes.BiasOf)],
                    Operand = _columns.Locations[_classes.ProductOf(run[0]).Inputs[1]],
                    Destination = _columns.Locations[run[0]],
                });
            }
        }
    }

    private void AddOuters()
    {
        foreach (KeyValuePair<GradientSink, IReadOnlyList<Node>> outer in _classes.Outers)
        {
            Accumulator accumulator = _accumulators.Of((Parameter)outer.Key.Parameter.Op, isProduct: _tileSize > 1, outer.Value.Count);
            foreach (IGrouping<int, Node> phase in outer.Value.GroupBy(term => 1 + Math.Max(_classes.Phase(term.Inputs[0]), _classes.Phase(term.Inputs[1]))))
            {
                foreach (IReadOnlyList<Node> run in Runs([.. phase], term => _columns.Locations[term.Inputs[0]], term => _columns.Locations[term.Inputs[1]]))
                {
                    Location left = _columns.Locations[run[0].Inputs[0]], right = _columns.Locations[run[0].Inputs[1]];
                    _steps.Add(new OuterStep
                    {
                        Phase = phase.Key,
                        Accumulator = accumulator,
                        Terms = run,
                        Left = left,
                        Right = right,
                        Columns = run.Count,
                        Scratch = ScratchFor(accumulator, run.Count),
                    });
                }
            }
        }
    }

    // The transposed side: samples by rows, components in lanes.
    private Buffer? ScratchFor(Accumulator accumulator, int columns)
    {
        if (accumulator.Layout is GradientLayout.Deferred or GradientLayout.PerSample) return null;
        return _columns.NewBuffer("transposed", columns * accumulator.Stride, 1);
    }

    private void AddPointwise()
    {
        var loops = new Dictionary<(int Phase, int Length), PointwiseStep>();
        foreach (Node node in _classes.Order)
        {
            if (!(_classes.KindOf(node) is NodeKind.Loop or NodeKind.Reduction or NodeKind.Short || _classes.IsSpread(node)) || !_storage.IsStored(node)) continue;
            At(node).Effects.Add(new StoreEffect(node, _columns.Locations[node]));
        }

        foreach (Node node in _storage.Stored.Where(node => _classes.KindOf(node) is NodeKind.Leaf or NodeKind.Absorbed && node.Op is LeafOp or Broadcast))
            At(node).Effects.Add(new StoreEffect(node, _columns.Locations[node]));

        foreach (Sink sink in _request.Sinks)
        {
            switch (sink)
            {
                case OutputSink output:
                    After(sink.Node).Effects.Add(new OutputEffect(sink.Node, output.Row, output.Stride));
                    break;
                case LossSink:
                    After(sink.Node).Effects.Add(new LossEffect(sink.Node));
                    break;
                case GradientSink gradient when !_classes.Outers.ContainsKey(gradient) && !_classes.Kernels.ContainsKey(gradient) && !_classes.IsGradient(sink.Node):
                    After(sink.Node).Effects.Add(new AccumulateEffect(sink.Node, _accumulators.Of((Parameter)gradient.Parameter.Op, isProduct: false), gradient.Start));
                    break;
            }
        }

        // The loop that computes a node.
        PointwiseStep At(Node node) => Loop(_classes.Phase(node), _classes.KindOf(node) is NodeKind.Loop or NodeKind.Reduction ? _classes.LoopLength(node) : OwnLength(node));

        // The loop that computes a node, or for a value that is there only when its step is over, a loop of its own after it.
        PointwiseStep After(Node node)
            => _classes.KindOf(node) is NodeKind.Product or NodeKind.Absorbed or NodeKind.Reduction or NodeKind.Result or NodeKind.Standalone
                ? Loop(_classes.Phase(node) + 1, OwnLength(node))
                : At(node);

        static int OwnLength(Node node) => node.Length > Classification.ShortLength ? node.Length : 0;

        PointwiseStep Loop(int phase, int length)
        {
            if (!loops.TryGetValue((phase, length), out PointwiseStep? step))
            {
                loops.Add((phase, length), step = new PointwiseStep { Phase = phase, Length = length });
                _steps.Add(step);
            }

            return step;
        }
    }

    private void AddScans()
    {
        var planned = new Dictionary<Node, ScanStep>();
        foreach (Node scan in _classes.Order.Where(static node => node.Op is Scan))
            planned.Add(scan, new ScanPlanner(scan, _request, _classes, _columns, _accumulators, planned).Plan(_classes.Phase(scan)));
        foreach (ScanStep step in planned.Values)
        {
            step.LayOut(_columns);
            _steps.Add(step);
        }
    }

    // Splits items into runs whose two locations advance together column by column.
    private static IEnumerable<IReadOnlyList<Node>> Runs(IReadOnlyList<Node> items, Func<Node, Location> first, Func<Node, Location> second)
    {
        var run = new List<Node>();
        foreach (Node item in items.OrderBy(item => first(item).Column))
        {
            if (run.Count > 0 && !(Follows(first(run[run.Count - 1]), first(item)) && Follows(second(run[run.Count - 1]), second(item))))
            {
                yield return run;
                run = [];
            }

            run.Add(item);
        }

        if (run.Count > 0) yield return run;
    }

    private static bool Follows(Location a, Location b) => ReferenceEquals(a.Buffer, b.Buffer) && a.Row == b.Row && b.Column == a.Column + 1;

    private void Touch(Step step, int index)
    {
        switch (step)
        {
            case ProductStep product:
                product.Operand.Buffer.Touch(index);
                product.Target.Buffer.Touch(index);
                break;
            case OuterStep outer:
                outer.Left.Buffer.Touch(index);
                outer.Right.Buffer.Touch(index);
                outer.Scratch?.Touch(index);
                break;
            case ScanStep scan:
                scan.Memory.Touch(index);
                scan.Tape?.Touch(index);
                foreach (ScanStep written in scan.Reads) written.Tape!.Touch(index);
                foreach (Transfer transfer in scan.Transfers.Where(static transfer => transfer.Kind != TransferKind.Carry)) transfer.Outside.Buffer.Touch(index);
                break;
            case StandaloneStep standalone:
                foreach (Location? operand in standalone.Operands) operand?.Buffer.Touch(index);
                standalone.Destination.Buffer.Touch(index);
                break;
            case KernelGradientStep kernel:
                kernel.Left.Buffer.Touch(index);
                kernel.Right.Buffer.Touch(index);
                break;
            case PointwiseStep pointwise:
                foreach (Effect effect in pointwise.Effects)
                {
                    if (effect is StoreEffect store) store.Location.Buffer.Touch(index);
                }

                foreach (Node node in PointwiseBody.Loaded(pointwise, _columns.Locations)) _columns.Locations[node].Buffer.Touch(index);
                break;
        }
    }
}
