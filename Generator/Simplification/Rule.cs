using System;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Simplification;

/// <summary>What a rewrite may change.</summary>
internal enum Contract
{
    /// <summary>Nothing: the same bits for every input, NaN, infinities and signed zeros included (a NaN's payload and sign aside).</summary>
    Exact,

    /// <summary>Results whose way leads through a subnormal or an infinite number, which then are nearer: that number is no longer made. The same bits otherwise.</summary>
    Widens,

    /// <summary>The last bits: terms are added or multiplied in another order.</summary>
    Reassociates,

    /// <summary>The result for some inputs, for example 0·x → 0 for x = ∞.</summary>
    NarrowsDomain,
}

/// <summary>A rewrite of one node, given that its inputs are already simplified; null where it does not apply.</summary>
/// <param name="Name">The algebra, for example <c>x·1 → x</c>.</param>
/// <param name="Contract">What it may change.</param>
/// <param name="Rewrite">The replacement, or null.</param>
internal sealed record Rule(string Name, Contract Contract, Func<Node, Node?> Rewrite);
