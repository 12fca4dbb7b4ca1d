using System;
using System.Collections.Generic;

namespace Fluxion.Generator.Graphs;

/// <summary>A named subgraph: its formal inputs, all of them leaves of their own, and its results.</summary>
internal sealed class Function(string name, IReadOnlyList<Node> inputs)
{
    private readonly Dictionary<string, object> _derived = [];

    public string Name { get; } = name;

    public IReadOnlyList<Node> Inputs { get; } = inputs;

    /// <summary>Set once, when the body has been built.</summary>
    public IReadOnlyList<Node> Results { get; set; } = [];

    /// <summary>What is derived from this function (its jvp, its vjp with respect to some inputs), made once per kind.</summary>
    public T Derive<T>(string kind, Func<T> make)
        where T : notnull
    {
        if (_derived.TryGetValue(kind, out object? known)) return (T)known;
        T made = make();
        _derived.Add(kind, made);
        return made;
    }
}
