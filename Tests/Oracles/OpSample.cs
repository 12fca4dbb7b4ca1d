using System;
using System.Collections.Generic;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Oracles;

/// <summary>Where one op is tested.</summary>
/// <param name="Name">Names the row.</param>
/// <param name="Op">The op.</param>
/// <param name="Shapes">The shapes of the inputs; a matrix shape makes a parameter.</param>
/// <param name="Domain">An interval per input to draw components from: inside it the op is smooth up to isolated kinks and does not overflow.</param>
/// <param name="Specials">Values that are a matter of definition; for ops on components.</param>
internal sealed record OpSample(
    string Name,
    Op Op,
    IReadOnlyList<Shape> Shapes,
    IReadOnlyList<(double Low, double High)> Domain,
    IReadOnlyList<SpecialValue> Specials)
{
    /// <summary>The op applied to inputs.</summary>
    public Func<Graph, Node[], Node> Apply { get; init; } = (graph, x) => graph.Apply(Op, x);

    public override string ToString() => Name;
}
