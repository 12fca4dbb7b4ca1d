using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Differentiation;

/// <summary>
/// The collapsed Taylor series of a loop: a loop over the block and its series, so that the second derivatives of all directions are one more
/// carry. It computes the primal results, too, and absorbs the loop it came from (<see cref="ScanMerging"/>).
/// </summary>
internal static class ScanTaylor
{
    /// <summary>The terms of one result of a scan: its tangents, and last the sum of its second derivatives; null where zero.</summary>
    /// <param name="scanNode">The scan.</param>
    /// <param name="result">The index of the result.</param>
    /// <param name="terms">The terms of the scan's inputs.</param>
    public static Node?[] Terms(Node scanNode, int result, Node?[][] terms)
    {
        var scan = (Scan)scanNode.Op;
        bool[][] given = [.. terms.Select(static slots => slots.Select(static slot => slot is not null).ToArray())];
        DerivedFunction taylor = Grow(scan, given);
        return Apply(scanNode, scan, given, terms, taylor, result);
    }

    // A term of a carry that is zero at first is there as soon as the block gives it.
    private static DerivedFunction Grow(Scan scan, bool[][] given)
    {
        while (true)
        {
            DerivedFunction taylor = CollapsedTaylor.FunctionTaylor(scan.Body, given);
            bool grown = false;
            for (int i = 0; i < scan.Carries; i++)
            {
                for (int slot = 0; slot < given[i].Length; slot++)
                {
                    if (given[i][slot] || taylor.Positions[(i * given[i].Length) + slot] < 0) continue;
                    given[i][slot] = grown = true;
                }
            }

            if (!grown) return taylor;
        }
    }

    private static Node?[] Apply(Node scanNode, Scan scan, bool[][] given, Node?[][] terms, DerivedFunction taylor, int result)
    {
        Graph graph = scanNode.Graph;
        Function body = scan.Body;
        int width = given[0].Length;
        (int Of, int Slot)[] all = [.. given.SelectMany((slots, i) => slots.Select((there, slot) => (i, slot, there)).Where(static term => term.there).Select(static term => (term.i, term.slot)))];
        Node Formal((int Of, int Slot) term) => taylor.Function.Inputs[body.Inputs.Count + Array.IndexOf(all, term)];
        int Position((int Of, int Slot) term) => taylor.Positions[(term.Of * width) + term.Slot];
        Node Value((int Of, int Slot) term) => Position(term) is var at && at >= 0 ? taylor.Function.Results[at] : graph.Zero(body.Results[term.Of].Shape);

        (int Of, int Slot)[] carries = [.. all.Where(term => term.Of < scan.Carries)];
        (int Of, int Slot)[] constants = [.. all.Where(term => term.Of >= scan.Carries && !scan.IsStack(term.Of))];
        (int Of, int Slot)[] stacks = [.. all.Where(term => scan.IsStack(term.Of))];
        (int Of, int Slot)[] made = [.. Enumerable.Range(scan.Carries, body.Results.Count - scan.Carries).SelectMany(r => Enumerable.Range(0, width).Select(slot => (r, slot))).Where(term => Position(term) >= 0)];
        (int Of, int Slot)[] outputs = [.. made.Where(term => scan.IsOutput(term.Of))], totals = [.. made.Where(term => scan.IsTotal(term.Of))];

        string kind = Emission.Code.Text($"scan.taylor{string.Join("_", given.Select(Jvp.Mask))}_{scan.Carries}_{scan.Constants}_{scan.Outputs}");
        Function derived = body.Derive(kind, () => new Function(body.Name + ".taylor",
            [
                .. body.Inputs.Take(scan.Carries), .. carries.Select(Formal),
                .. body.Inputs.Skip(scan.Carries).Take(scan.Constants), .. constants.Select(Formal),
                .. body.Inputs.Skip(scan.Carries + scan.Constants), .. stacks.Select(Formal),
            ])
        {
            Results =
            [
                .. body.Results.Take(scan.Carries), .. carries.Select(Value),
                .. body.Results.Skip(scan.Carries).Take(scan.Outputs), .. outputs.Select(Value),
                .. body.Results.Skip(scan.Carries + scan.Outputs), .. totals.Select(Value),
            ],
        });

        IReadOnlyList<Node> x = scanNode.Inputs;
        Node Actual((int Of, int Slot) term) => terms[term.Of][term.Slot] ?? graph.Zero(x[term.Of].Shape);
        Node loop = graph.Apply(
            new Scan(derived, scan.Count, scan.Reverse, scan.Carries + carries.Length, scan.Constants + constants.Length, scan.Outputs + outputs.Length),
            [
                .. x.Take(scan.Carries), .. carries.Select(Actual),
                .. x.Skip(scan.Carries).Take(scan.Constants), .. constants.Select(Actual),
                .. x.Skip(scan.Carries + scan.Constants), .. stacks.Select(Actual),
            ]);
        ((int Of, int Slot)[] Terms, int Start) place = result < scan.Carries ? (carries, scan.Carries)
            : scan.IsOutput(result) ? (outputs, carries.Length + scan.Carries + scan.Outputs)
            : (totals, carries.Length + outputs.Length + body.Results.Count);
        return [.. Enumerable.Range(0, width).Select(slot => Array.IndexOf(place.Terms, (result, slot)) is var at && at < 0 ? null : graph.Apply(new Result(place.Start + at), loop))];
    }
}
