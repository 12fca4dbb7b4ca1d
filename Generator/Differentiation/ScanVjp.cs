using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Differentiation;

/// <summary>
/// The vjp of a loop: a loop that runs the other way. Its carries are the cotangents of the carries; the cotangents of constants are totals,
/// those of stacks are stacks. What it needs of the way forward is kept in stacks by a copy of the loop that absorbs the
/// original (<see cref="ScanMerging"/>).
/// </summary>
internal static class ScanVjp
{
    /// <summary>The cotangents of the inputs of a scan; null where zero or not wanted.</summary>
    /// <param name="scanNode">The scan.</param>
    /// <param name="bars">The cotangents of its results; null for zero.</param>
    /// <param name="wanted">Whether an input's cotangent is wanted.</param>
    public static Node?[] Cotangents(Node scanNode, IReadOnlyList<Node?> bars, bool[] wanted)
    {
        var scan = (Scan)scanNode.Op;
        bool[] given = [.. bars.Select(static bar => bar is not null)];
        bool[] active = ActiveFormals(scan, wanted);
        string kind = Emission.Code.Text($"scan.vjp{Jvp.Mask(given)}_{Jvp.Mask(active)}_{scan.Carries}_{scan.Constants}_{scan.Outputs}");
        ReverseBlock block = scan.Body.Derive(kind, () => ReverseBlock.Of(scan, given, active));
        return block.Apply(scanNode, bars);
    }

    // A formal is active if a wanted input reaches it: through its own actual value, or, for a carry, through the block.
    private static bool[] ActiveFormals(Scan scan, bool[] wanted)
    {
        bool[] active = [.. wanted];
        List<Node> order = Topology.Sort(scan.Body.Results);
        while (true)
        {
            HashSet<Node> reached = Topology.Dependents(order, scan.Body.Inputs.Where((_, i) => active[i]));
            bool grown = false;
            for (int i = 0; i < scan.Carries; i++)
            {
                if (active[i] || !reached.Contains(scan.Body.Results[i])) continue;
                active[i] = grown = true;
            }

            if (!grown) return active;
        }
    }
}
