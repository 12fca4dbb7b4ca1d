using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Differentiation;

/// <summary>
/// The jvp of a loop: a loop over the block and its tangent. It computes the primal results, too, from the same formal inputs, so that the
/// loop it came from is absorbed (<see cref="ScanMerging"/>).
/// </summary>
internal static class ScanJvp
{
    /// <summary>The tangent of one result of a scan, or null for zero.</summary>
    /// <param name="scanNode">The scan.</param>
    /// <param name="result">The index of the result.</param>
    /// <param name="dots">The tangents of the scan's inputs; null for zero.</param>
    public static Node? Tangent(Node scanNode, int result, IReadOnlyList<Node?> dots)
    {
        var scan = (Scan)scanNode.Op;
        bool[] active = [.. dots.Select(static dot => dot is not null)];
        if (!active.Contains(true)) return null;
        DerivedFunction jvp = Grow(scan, active);
        if (jvp.Positions[result] < 0 && !(result < scan.Carries && active[result])) return null;
        return Apply(scanNode, scan, active, dots, jvp, result);
    }

    // A carry without a tangent at first gets one as soon as the block gives it one.
    private static DerivedFunction Grow(Scan scan, bool[] active)
    {
        while (true)
        {
            DerivedFunction jvp = Jvp.FunctionJvp(scan.Body, active);
            bool grown = false;
            for (int i = 0; i < scan.Carries; i++)
            {
                if (active[i] || jvp.Positions[i] < 0) continue;
                active[i] = grown = true;
            }

            if (!grown) return jvp;
        }
    }

    private static Node? Apply(Node scanNode, Scan scan, bool[] active, IReadOnlyList<Node?> dots, DerivedFunction jvp, int result)
    {
        Graph graph = scanNode.Graph;
        Function body = scan.Body;
        string kind = Emission.Code.Text($"scan.jvp{Jvp.Mask(active)}_{scan.Carries}_{scan.Constants}_{scan.Outputs}");
        Node[] formalDots = [.. jvp.Function.Inputs.Skip(body.Inputs.Count)];
        int[] order = [.. Enumerable.Range(0, body.Inputs.Count).Where(i => active[i])];
        Node DotOf(int i) => formalDots[System.Array.IndexOf(order, i)];

        int[] carries = [.. order.Where(i => i < scan.Carries)];
        int[] constants = [.. order.Where(i => i >= scan.Carries && !scan.IsStack(i))];
        int[] stacks = [.. order.Where(scan.IsStack)];
        int[] outputs = [.. Enumerable.Range(scan.Carries, scan.Outputs).Where(r => jvp.Positions[r] >= 0)];
        int[] totals = [.. Enumerable.Range(scan.Carries + scan.Outputs, body.Results.Count - scan.Carries - scan.Outputs).Where(r => jvp.Positions[r] >= 0)];
        Node Dot(int r) => jvp.Positions[r] >= 0 ? jvp.Function.Results[jvp.Positions[r]] : graph.Zero(body.Results[r].Shape);

        Function derived = body.Derive(kind, () =>
        {
            Node[] inputs =
            [
                .. body.Inputs.Take(scan.Carries), .. carries.Select(DotOf),
                .. body.Inputs.Skip(scan.Carries).Take(scan.Constants), .. constants.Select(DotOf),
                .. body.Inputs.Skip(scan.Carries + scan.Constants), .. stacks.Select(DotOf),
            ];
            Node[] results =
            [
                .. body.Results.Take(scan.Carries), .. carries.Select(Dot),
                .. body.Results.Skip(scan.Carries).Take(scan.Outputs), .. outputs.Select(Dot),
                .. body.Results.Skip(scan.Carries + scan.Outputs), .. totals.Select(Dot),
            ];
            return new DerivedFunction(new Function(body.Name + ".jvp", inputs) { Results = results }, []);
        }).Function;

        IReadOnlyList<Node> x = scanNode.Inputs;
        Node Actual(int i) => dots[i] ?? graph.Zero(x[i].Shape);
        Node made = graph.Apply(
            new Scan(derived, scan.Count, scan.Reverse, scan.Carries + carries.Length, scan.Constants + constants.Length, scan.Outputs + outputs.Length),
            [
                .. x.Take(scan.Carries), .. carries.Select(Actual),
                .. x.Skip(scan.Carries).Take(scan.Constants), .. constants.Select(Actual),
                .. x.Skip(scan.Carries + scan.Constants), .. stacks.Select(Actual),
            ]);
        int at = result < scan.Carries ? scan.Carries + System.Array.IndexOf(carries, result)
            : scan.IsOutput(result) ? carries.Length + scan.Carries + scan.Outputs + System.Array.IndexOf(outputs, result)
            : carries.Length + outputs.Length + body.Results.Count + System.Array.IndexOf(totals, result);
        return graph.Apply(new Result(at), made);
    }
}
