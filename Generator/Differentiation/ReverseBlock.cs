using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Differentiation;

/// <summary>The two blocks of a loop's vjp: the forward one that keeps what the reverse one needs, and the reverse one.</summary>
internal sealed class ReverseBlock
{
    private readonly Function _forward;
    private readonly Function _reverse;
    private readonly int _residuals;
    private readonly int[] _carries;
    private readonly int[] _outputs;
    private readonly int[] _totals;
    private readonly int[] _constants;
    private readonly int[] _stacks;

    private ReverseBlock(Scan scan, bool[] given, bool[] active)
    {
        Function body = scan.Body;
        Graph graph = body.Inputs[0].Graph;
        string owner = body.Name + ".vjp" + Jvp.Mask(given) + "_" + Jvp.Mask(active);
        _outputs = [.. Range(scan.Carries, scan.Outputs).Where(r => given[r])];
        _totals = [.. Range(scan.Carries + scan.Outputs, body.Results.Count).Where(r => r < body.Results.Count && given[r])];
        Node Bar(int r) => graph.Apply(new Input(owner, r, Naming.Bar(graph.NameOf(body.Results[r]) ?? body.Name), body.Results[r].Shape));

        // A carry's cotangent lives if it is given, or if the block gives it one.
        var alive = new HashSet<int>(Range(0, scan.Carries).Where(r => given[r] && active[r]));
        Node?[] bars;
        while (true)
        {
            int[] seeded = [.. alive.OrderBy(static r => r), .. _outputs, .. _totals];
            bars = [.. Vjp.Apply([.. seeded.Select(r => (body.Results[r], Bar(r)))], [.. body.Inputs.Where((_, i) => active[i])])];
            var all = new Queue<Node?>(bars);
            bars = [.. active.Select(a => a ? all.Dequeue() : null)];
            if (!Range(0, scan.Carries).Where(i => bars[i] is not null && active[i]).Select(alive.Add).ToArray().Contains(true)) break;
        }

        _carries = [.. alive.OrderBy(static r => r)];
        _constants = [.. Range(scan.Carries, scan.Constants).Where(i => bars[i] is not null)];
        _stacks = [.. Range(scan.Carries + scan.Constants, scan.Stacks).Where(i => bars[i] is not null)];
        Node[] results =
        [
            .. _carries.Select(i => bars[i] ?? graph.Zero(body.Inputs[i].Shape)),
            .. _stacks.Select(i => bars[i]!), .. _constants.Select(i => bars[i]!),
        ];

        Node[] unknown = [.. _carries.Select(Bar), .. _outputs.Select(Bar), .. _totals.Select(Bar)];
        Node[] kept = [.. Residuals.Of(results, unknown, body.Inputs.Take(scan.Carries))];
        _residuals = kept.Length;
        Node[] columns = [.. kept.Select((node, i) => graph.Apply(new Input(owner, body.Results.Count + i, graph.NameOf(node) ?? Label(node), node.Shape)))];
        var replaced = new Dictionary<Node, Node>();
        for (int i = 0; i < kept.Length; i++) replaced.Add(kept[i], columns[i]);
        results = [.. Substitution.Apply(results, replaced, Substitution.Same)];

        _forward = new Function(body.Name + ".forward", body.Inputs)
        {
            Results = [.. body.Results.Take(scan.Carries + scan.Outputs), .. kept, .. body.Results.Skip(scan.Carries + scan.Outputs)],
        };
        _reverse = new Function(body.Name + ".vjp",
            [
                .. _carries.Select(Bar),
                .. body.Inputs.Skip(scan.Carries).Take(scan.Constants), .. _totals.Select(Bar),
                .. body.Inputs.Skip(scan.Carries + scan.Constants), .. columns, .. _outputs.Select(Bar),
            ])
        { Results = results };
    }

    public static ReverseBlock Of(Scan scan, bool[] given, bool[] active) => new(scan, given, active);

    /// <summary>The cotangents of a scan's inputs.</summary>
    public Node?[] Apply(Node scanNode, IReadOnlyList<Node?> bars)
    {
        // Loops that repeat the block in the other direction, or another number of times, share the blocks.
        var scan = (Scan)scanNode.Op;
        Graph graph = scanNode.Graph;
        IReadOnlyList<Node> x = scanNode.Inputs;
        Node forward = graph.Apply(scan with { Body = _forward, Outputs = scan.Outputs + _residuals }, [.. x]);
        Node Zero(int r) => graph.Zero(scan.ShapeOf(r));
        Node reverse = graph.Apply(
            new Scan(_reverse, scan.Count, !scan.Reverse, _carries.Length, scan.Constants + _totals.Length, _stacks.Length),
            [
                .. _carries.Select(r => bars[r] ?? Zero(r)),
                .. x.Skip(scan.Carries).Take(scan.Constants), .. _totals.Select(r => bars[r]!),
                .. x.Skip(scan.Carries + scan.Constants),
                .. Range(scan.Carries + scan.Outputs, _residuals).Select(r => graph.Apply(new Result(r), forward)),
                .. _outputs.Select(r => bars[r]!),
            ]);
        var cotangents = new Node?[x.Count];
        int next = 0;
        foreach (int input in (IEnumerable<int>)[.. _carries, .. _stacks, .. _constants]) cotangents[input] = graph.Apply(new Result(next++), reverse);
        return cotangents;
    }

    private static string Label(Node node) => node.Op is LeafOp leaf ? leaf.Text : node.Op.Name;

    private static IEnumerable<int> Range(int start, int count) => Enumerable.Range(start, System.Math.Max(0, count));
}
