using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Planning;

/// <summary>How a node is computed.</summary>
internal enum NodeKind
{
    /// <summary>A number, a parameter or an input: nothing to compute.</summary>
    Leaf,

    /// <summary>A product with a parameter matrix.</summary>
    Product,

    /// <summary>A bias absorbed by a product, a spread scalar, the outer products of a gradient: no loop of its own.</summary>
    Absorbed,

    /// <summary>A block repeated in turns.</summary>
    Scan,

    /// <summary>What a scan leaves behind.</summary>
    Result,

    /// <summary>Part of a loop over components.</summary>
    Loop,

    /// <summary>A sum over the components of a loop.</summary>
    Reduction,

    /// <summary>Part of a stretch in which components are written out.</summary>
    Short,

    /// <summary>A step of its own: convolutions, pools, sums of channels.</summary>
    Standalone,
}

/// <summary>
/// Which kind of loop computes each node, and in which phase. Phases grow along dependencies whenever the kind of loop changes, so
/// that nodes of one kind, length and phase can share one loop, and products with one matrix in one phase can share its loads.
/// </summary>
internal sealed class Classification
{
    /// <summary>Values of at most this many components are written out component by component.</summary>
    public const int ShortLength = 8;

    private readonly Dictionary<Node, NodeKind> _kinds = [];
    private readonly Dictionary<Node, int> _phases = [];
    private readonly Dictionary<Node, Node> _bias = [];
    private readonly HashSet<Node> _gradients;
    private readonly HashSet<Node> _taped;

    public Classification(KernelRequest request)
    {
        Order = Topology.Sort(request.Sinks.Select(static sink => sink.Node));
        Users = UsersOf(Order);
        var sinks = new HashSet<Node>(request.Sinks.Select(static sink => sink.Node));
        _gradients = [.. request.Sinks.OfType<GradientSink>().Where(IsLoopGradient).Select(static sink => sink.Node)];
        _taped = [.. Order.Where(node => !sinks.Contains(node) && IsReadByTurns(node))];
        foreach (Node node in Order) _kinds[node] = Kind(node);
        foreach (Node node in Order) AbsorbBias(node, sinks);
        foreach (Node node in Order.Where(node => node.Op is RepeatEach && Users[node].Count > 0 && Users[node].All(_bias.ContainsKey) && !sinks.Contains(node))) _kinds[node] = NodeKind.Absorbed;
        foreach (GradientSink sink in request.Sinks.OfType<GradientSink>())
        {
            if (Terms<Outer>(sink.Node) is { } terms) Outers[sink] = terms;
            else if (Terms<ConvKernel>(sink.Node) is { } kernels) Kernels[sink] = kernels;
        }

        foreach (Node operand in Operands().ToList())
        {
            // A spread scalar that is read from memory has to be written there.
            if (operand.Op is Broadcast) _kinds[operand] = NodeKind.Loop;
        }

        foreach (Node node in Order) _phases[node] = PhaseOf(node);
    }

    /// <summary>All nodes, inputs before users.</summary>
    public List<Node> Order { get; }

    public Dictionary<Node, List<Node>> Users { get; }

    /// <summary>Gradients that are sums of outer products, term by term; the nodes of such sums are absorbed.</summary>
    public Dictionary<GradientSink, IReadOnlyList<Node>> Outers { get; } = [];

    /// <summary>Whether a result of a scan is a gradient, which the scan accumulates itself.</summary>
    public bool IsGradient(Node node) => _gradients.Contains(node);

    /// <summary>Whether a result of a scan stays where its turns leave it, since only loops over as many turns read it.</summary>
    public bool IsTaped(Node node) => _taped.Contains(node);

    /// <summary>Gradients of convolution kernels, term by term.</summary>
    public Dictionary<GradientSink, IReadOnlyList<Node>> Kernels { get; } = [];

    public NodeKind KindOf(Node node) => _kinds[node];

    public int Phase(Node node) => _phases[node];

    /// <summary>Whether a value is one scalar in more components than are written out: loops read the scalar instead.</summary>
    public bool IsSpread(Node node) => _kinds[node] == NodeKind.Absorbed && node.Op is Broadcast;

    /// <summary>The parameter that a product starts from, or null.</summary>
    public Node? BiasOf(Node node) => _bias.TryGetValue(node, out Node? bias) ? bias : null;

    /// <summary>The product of a node of kind <see cref="NodeKind.Product"/> or <see cref="NodeKind.Standalone"/>, without its bias.</summary>
    public Node ProductOf(Node node) => _bias.ContainsKey(node) ? node.Inputs[0] : node;

    /// <summary>Length of the loop that computes a node; 0 if it is written out.</summary>
    public int LoopLength(Node node) => _kinds[node] switch
    {
        NodeKind.Loop => node.Length,
        NodeKind.Reduction => node.Inputs[0].Length,
        _ => 0,
    };

    /// <summary>The nodes whose values a node's computation reads, looking through spread scalars.</summary>
    public IEnumerable<Node> Reads(Node node)
    {
        if (_kinds[node] == NodeKind.Product)
        {
            yield return ProductOf(node).Inputs[1];
            yield break;
        }

        if (node.Op is Scan)
        {
            // Parameters stand in the block itself, unless it carries them on.
            int carries = ((Scan)node.Op).Carries;
            for (int i = 0; i < node.Inputs.Count; i++)
            {
                if (i < carries || node.Inputs[i].Op is not (Parameter or ParameterStack or Constant)) yield return node.Inputs[i];
            }

            yield break;
        }

        if (_kinds[node] == NodeKind.Standalone)
        {
            Node op = ProductOf(node);
            for (int i = 0; i < op.Inputs.Count; i++)
            {
                if (IsRead(op, i)) yield return op.Inputs[i];
            }

            yield break;
        }

        foreach (Node input in node.Inputs)
            yield return input.Op is Broadcast && _kinds[input] == NodeKind.Absorbed ? input.Inputs[0] : input;
    }

    /// <summary>Whether a standalone op reads input <paramref name="i"/> from where values lie, not from θ.</summary>
    public static bool IsRead(Node op, int i) => !(op.Inputs[i].Op is Parameter && ((IStandalone)op.Op).ReadsParameter(i));

    // What is read from memory, whole, by steps other than loops over components.
    private IEnumerable<Node> Operands() => Order.Where(node => _kinds[node] is NodeKind.Product or NodeKind.Standalone or NodeKind.Scan).SelectMany(Reads)
        .Concat(Outers.Values.Concat(Kernels.Values).SelectMany(static terms => terms).SelectMany(static term => term.Inputs))
        .Where(operand => _kinds[operand] == NodeKind.Absorbed);

    // Totals and outputs that nothing but a gradient takes; a carry is a value per sample, whoever takes it.
    private bool IsLoopGradient(GradientSink sink) => sink.Node.Op is Result { Index: int index } && sink.Node.Inputs[0].Op is Scan scan
        && Users[sink.Node].Count == 0
        && (scan.IsTotal(index) || scan.IsOutput(index) && sink.Parameter.Op is ParameterStack);

    private bool IsReadByTurns(Node node) => node.Op is Result { Index: int index } && node.Inputs[0].Op is Scan scan && scan.IsOutput(index)
        && Users[node].Count > 0
        && Users[node].All(user => user.Op is Scan reader && reader.Count == scan.Count && Enumerable.Range(0, user.Inputs.Count).All(i => reader.IsStack(i) || !ReferenceEquals(user.Inputs[i], node)));

    private static Dictionary<Node, List<Node>> UsersOf(List<Node> order)
    {
        var users = order.ToDictionary(static node => node, static _ => new List<Node>());
        foreach (Node node in order)
        {
            foreach (Node input in node.Inputs.Distinct()) users[input].Add(node);
        }

        return users;
    }

    private static NodeKind Kind(Node node) => node.Op switch
    {
        LeafOp => NodeKind.Leaf,
        Scan => NodeKind.Scan,
        Result => NodeKind.Result,
        MatVec or MatVecTransposed when node.Inputs[0].Op is Parameter => NodeKind.Product,
        MatVec or MatVecTransposed when node.Inputs[0].Length <= 64 && node.Length <= ShortLength => NodeKind.Short,
        Conv or ConvTransposed when node.Inputs[0].Op is not Parameter => throw new GraphException($"no loop computes {node.Op.Name} with a kernel that is not a parameter"),
        IStandalone => NodeKind.Standalone,
        ConvKernel => NodeKind.Absorbed,
        Outer => node.Length <= ShortLength ? NodeKind.Short : NodeKind.Absorbed,
        Broadcast when node.Length > ShortLength => NodeKind.Absorbed,
        Sum when node.Inputs[0].Length > ShortLength => NodeKind.Reduction,
        TransposeMatrix when node.Length <= 64 => NodeKind.Short,
        IPointwise or Slice or Column or Concat or JoinColumns or Sum or Broadcast => node.Length > ShortLength ? NodeKind.Loop : NodeKind.Short,
        _ => throw new GraphException($"no loop computes {node.Op.Name} of {node.Length} components"),
    };

    // W x + b, K ⋆ x + b at every position: the product starts its sums from b.
    private void AbsorbBias(Node node, HashSet<Node> sinks)
    {
        if (node.Op is not Add) return;
        Node product = node.Inputs[0], bias = node.Inputs[1];
        NodeKind kind = _kinds[product];
        bool isConvolution = kind == NodeKind.Standalone && product.Op is Conv && bias.Op is RepeatEach;
        if (isConvolution) bias = bias.Inputs[0];
        if (bias.Op is not Parameter || (kind != NodeKind.Product && !isConvolution) || Users[product].Count > 1 || sinks.Contains(product)) return;
        _kinds[node] = kind;
        _kinds[product] = NodeKind.Absorbed;
        _bias[node] = bias;
    }

    // A gradient that is a sum of outer products, or of kernels, never forms them.
    private IReadOnlyList<Node>? Terms<T>(Node gradient)
        where T : Op
    {
        var terms = new List<Node>();
        var stack = new Stack<Node>();
        stack.Push(gradient);
        while (stack.Count > 0)
        {
            Node node = stack.Pop();
            if (node.Op is Add)
            {
                stack.Push(node.Inputs[1]);
                stack.Push(node.Inputs[0]);
            }
            else if (node.Op is T)
            {
                terms.Add(node);
            }
            else
            {
                return null;
            }
        }

        Absorb(gradient);
        return terms;
    }

    private void Absorb(Node gradient)
    {
        var stack = new Stack<Node>();
        stack.Push(gradient);
        while (stack.Count > 0)
        {
            Node node = stack.Pop();
            _kinds[node] = NodeKind.Absorbed;
            if (node.Op is not Add) continue;
            stack.Push(node.Inputs[0]);
            stack.Push(node.Inputs[1]);
        }
    }

    private int PhaseOf(Node node)
    {
        NodeKind kind = _kinds[node];
        if (kind == NodeKind.Leaf) return 0;
        int phase = kind is NodeKind.Product or NodeKind.Scan or NodeKind.Standalone ? 1 : 0;
        foreach (Node input in Reads(node))
        {
            NodeKind from = _kinds[input];
            if (from == NodeKind.Leaf) continue;
            bool shared = kind switch
            {
                NodeKind.Short => from == NodeKind.Short,
                NodeKind.Loop => from == NodeKind.Loop && node.Op is IPointwise && input.Op is not (Concat or JoinColumns),
                NodeKind.Reduction => from == NodeKind.Loop && input.Op is not (Concat or JoinColumns),
                NodeKind.Absorbed => node.Op is not Broadcast,
                NodeKind.Result => true,
                _ => false,
            };
            phase = Math.Max(phase, _phases[input] + (shared ? 0 : 1));
        }

        return phase;
    }
}
