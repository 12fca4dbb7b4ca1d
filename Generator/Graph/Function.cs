using System;
using System.Collections.Generic;

namespace Fluxion.Generator.Graphs;

/// <summary>A named subgraph: its formal inputs, all of them leaves of their own, and its results.</summary>
internal sealed class Function(string name, IReadOnlyList<Node> inputs)
{
    private readonly Dictionary<string, DerivedFunction> _derived = [];

    public string Name { get; } = name;

    public IReadOnlyList<Node> Inputs { get; } = inputs;

    /// <summary>Set once, when the body has been built.</summary>
    public IReadOnlyList<Node> Results { get; set; } = [];

    /// <summary>A function derived from this one (its jvp, its vjp with respect to some inputs), made once per kind.</summary>
    public DerivedFunction Derive(string kind, Func<DerivedFunction> make)
    {
        if (_derived.TryGetValue(kind, out DerivedFunction known)) return known;
        DerivedFunction made = make();
        _derived.Add(kind, made);
        return made;
    }
}
