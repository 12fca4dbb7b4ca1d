using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Planning;

/// <summary>
/// Which values are stored and which are recomputed where they are needed. Operands and results of products are stored, and what crosses
/// from one kind of loop to another; of the rest, what costs more than <see cref="Cost.Recompute"/> and is needed in several phases.
/// </summary>
internal sealed class Storage
{
    private readonly Classification _classes;
    private readonly HashSet<Node> _stored = [];
    private Dictionary<Node, HashSet<int>> _phases = [];

    public Storage(KernelRequest request, Classification classes)
    {
        _classes = classes;
        foreach (Node node in classes.Order) StoreWhatCrosses(node);
        foreach (KeptSink sink in request.Sinks.OfType<KeptSink>()) Store(sink.Node);
        foreach (Sink sink in request.Sinks.Where(sink => classes.IsSpread(sink.Node) && sink.Node.Inputs[0].Op is not LeafOp)) Store(sink.Node.Inputs[0]);
        foreach (Node term in classes.Outers.Values.Concat(classes.Kernels.Values).SelectMany(static terms => terms))
        {
            Store(term.Inputs[0]);
            Store(term.Inputs[1]);
        }

        // What a stored spread scalar is spread from is computed in another loop.
        foreach (Node node in classes.Order.Where(node => classes.IsSpread(node) && _stored.Contains(node) && node.Inputs[0].Op is not LeafOp)) Store(node.Inputs[0]);
        _phases = PhasesOfEvaluation(request);
        StoreWhatIsCostly();
        _phases = PhasesOfEvaluation(request);
    }

    /// <summary>Whether the value lies in memory after the step that computes it.</summary>
    public bool IsStored(Node node) => _stored.Contains(node);

    /// <summary>The stored values in order of creation.</summary>
    public IEnumerable<Node> Stored => _classes.Order.Where(_stored.Contains);

    private void Store(Node node)
    {
        if (node.Op is not Input && !_classes.IsTaped(node)) _stored.Add(node);
    }

    private void StoreWhatCrosses(Node node)
    {
        NodeKind kind = _classes.KindOf(node);
        if (kind is NodeKind.Product or NodeKind.Reduction or NodeKind.Standalone || kind == NodeKind.Result && !_classes.IsGradient(node)) Store(node);
        if (kind is NodeKind.Leaf or NodeKind.Absorbed or NodeKind.Result) return;
        foreach (Node input in _classes.Reads(node))
        {
            NodeKind from = _classes.KindOf(input);
            if (kind is NodeKind.Product or NodeKind.Scan or NodeKind.Standalone)
            {
                Store(input);
            }
            else if (from != NodeKind.Leaf && !SameLoop(node, input))
            {
                Store(input);
            }
        }
    }

    /// <summary>Whether a loop that needs <paramref name="input"/> for <paramref name="node"/> can compute it itself.</summary>
    private bool SameLoop(Node node, Node input) => _classes.KindOf(node) switch
    {
        NodeKind.Short => _classes.KindOf(input) == NodeKind.Short,
        NodeKind.Loop => _classes.KindOf(input) == NodeKind.Loop && node.Op is IPointwise && input.Op is not (Concat or JoinColumns),
        NodeKind.Reduction => _classes.KindOf(input) == NodeKind.Loop && input.Op is not (Concat or JoinColumns),
        _ => false,
    };

    private Dictionary<Node, HashSet<int>> PhasesOfEvaluation(KernelRequest request)
    {
        var phases = _classes.Order.ToDictionary(static node => node, static _ => new HashSet<int>());
        foreach (Sink sink in request.Sinks) phases[sink.Node].Add(_classes.Phase(sink.Node));
        for (int k = _classes.Order.Count - 1; k >= 0; k--)
        {
            Node node = _classes.Order[k];
            if (_stored.Contains(node)) phases[node] = [_classes.Phase(node)];
            if (_classes.KindOf(node) is NodeKind.Leaf or NodeKind.Product or NodeKind.Absorbed or NodeKind.Scan or NodeKind.Result) continue;
            foreach (Node input in _classes.Reads(node)) phases[input].UnionWith(phases[node]);
        }

        return phases;
    }

    private void StoreWhatIsCostly()
    {
        var costs = new Dictionary<Node, int>();
        foreach (Node node in _classes.Order)
        {
            int cost = 0;
            if (_classes.KindOf(node) is NodeKind.Loop or NodeKind.Short)
            {
                cost = node.Op is IPointwise op ? op.Cost : 0;
                foreach (Node input in _classes.Reads(node))
                {
                    if (!_stored.Contains(input)) cost += costs[input];
                }

                if (cost > Cost.Recompute && _phases[node].Count > 1) _stored.Add(node);
            }

            costs[node] = cost;
        }
    }
}
