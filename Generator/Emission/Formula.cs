using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Emission;

/// <summary>A small graph as formulas.</summary>
internal static class Formula
{
    /// <summary>One component of a value, fully written out in arguments and numbers.</summary>
    public static string Of(Node node, int component) => new Notation(static _ => null).Component(node, component);
}
