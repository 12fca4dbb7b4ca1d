using System.Collections.Generic;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Planning;

/// <summary>What runs side by side in the lanes of a vector.</summary>
internal enum Lanes
{
    /// <summary>Samples: a tile of samples per call, for batches and training.</summary>
    Samples,

    /// <summary>Components of one sample: for single evaluations.</summary>
    Components,
}

/// <summary>What becomes of a value that the kernel computes.</summary>
internal abstract record Sink(Node Node);

/// <summary>Written to the rows of an output, every <paramref name="Stride"/>th from <paramref name="Row"/> on.</summary>
internal sealed record OutputSink(Node Node, int Row, int Stride = 1) : Sink(Node);

/// <summary>Left in the arena, for the loop that the kernel stands in.</summary>
internal sealed record KeptSink(Node Node) : Sink(Node);

/// <summary>Added, lane by lane, to the value of the loss.</summary>
internal sealed record LossSink(Node Node) : Sink(Node);

/// <summary>Added to the gradient with respect to a parameter, or a stack of parameters, from element <paramref name="Start"/> on.</summary>
internal sealed record GradientSink(Node Parameter, Node Node, int Start = 0) : Sink(Node);

/// <summary>A kernel to be planned: a graph without calls, its inputs by rows, its sinks.</summary>
internal sealed record KernelRequest(string Name, Element Element, Lanes Lanes, IReadOnlyList<Node> Inputs, IReadOnlyList<Sink> Sinks)
{
    /// <summary>The samples of a tile, if there are samples in lanes.</summary>
    public int Samples { get; init; } = Element.Samples();

    /// <summary>How many loops the kernel stands in: its parameters may depend on the turns of these.</summary>
    public int Depth { get; init; }

    /// <summary>Whether gradients are kept sample by sample, in the order of θ, instead of being summed.</summary>
    public bool IsPerSample { get; init; }

    /// <summary>The results that the rows of the output make up, one after the other; of maps.</summary>
    public IReadOnlyList<ResultSpec> Results { get; init; } = [];

    /// <summary>Whether batches with components apart are wanted as well.</summary>
    public bool HasColumns { get; init; }

    /// <summary>Those of the inputs whose places hold from turn to turn: what stays the same, and the carries, which are written while results are still read.</summary>
    public IReadOnlyList<Node> Lasting { get; init; } = [];

    /// <summary>Those of the kept values that lie on the tape of the turn.</summary>
    public IReadOnlyList<Node> Taped { get; init; } = [];

    /// <summary>Inputs that are read from tapes of other loops.</summary>
    public IReadOnlyDictionary<Node, Location> OnTapes { get; init; } = new Dictionary<Node, Location>();

    /// <summary>The blocks of these loops.</summary>
    public IReadOnlyList<KernelPlan> Tapes { get; init; } = [];
}
