using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Oracles.Numbers;

namespace Fluxion.Properties.Graphs;

internal sealed partial class Decoder
{
    /// <summary>A block to be repeated, over a vector and a scalar that go on, with what it gives each turn and in all turns together.</summary>
    private sealed record Loop(Function Body, int Width, bool Reverse);

    // Carries c and u; constants k, W and K; columns V and d of parameters and s of values. Two carries, one output, one total.
    private void MakeLoop(uint[] genes, int n)
    {
        int formals = 0;
        Node Formal(string label, Shape shape, Real[] value)
        {
            Node formal = _graph.Apply(new Input("h", formals++, label, shape));
            _values[formal] = value;
            return formal;
        }

        Node Like(string label, Node actual) => Formal(label, actual.Shape, _values[actual]);

        Node c = Like("c", _inputs[1]), u = Like("u", _inputs[0]), k = Like("k", _layout.Find("b")!), w = Like("W", _layout.Find("W")!), kernel = Like("K", _layout.Find("K")!);
        Node[] columns = [.. _layout.Slots.Where(static slot => slot.Copies > 0).Select(slot => Formal(slot.Label, slot.Shape, Theta(slot.Offset, slot.Shape.Length)))];
        Node s = Like("column", _inputs[1]);

        (List<Node> pool, Node[] matrices, Node outer, Function? function) = (_pool, _matrices, _kernel, _function);
        (_pool, _matrices, _kernel, _function) = ([k, columns[1], s, u, c], [w, columns[0]], kernel, null);
        int own = _pool.Count;
        foreach (uint gene in genes) Add(gene);
        Node[] made = [.. _pool.Skip(own)];
        (_pool, _matrices, _kernel, _function) = (pool, matrices, outer, function);
        if (made.Length < 2) return;
        _loop = new Loop(
            new Function("h", [c, u, k, w, kernel, .. columns, s])
            {
                Results = [made.LastOrDefault(node => node.Length == n) ?? c, made.LastOrDefault(static node => node.Shape.IsScalar) ?? u, made[^1], made[^2]],
            },
            n,
            genes[0] % 2 == 1);
    }

    // One of the results: a last carry, a column of the stack of outputs, or the total.
    private Node? Repeated(Node a, Node b, uint detail)
    {
        int n = _loop!.Width;
        if (Fit(a, n) is not { } c || Fit(b, n) is not { } k) return null;
        Node u = b.Shape.IsScalar ? b : _graph.Apply(new Slice(0, 1), b);
        var scan = new Scan(_loop.Body, RandomSubject.Turns, _loop.Reverse, 2, 3, 1);
        Node[] stacks = [.. _layout.Slots.Where(static slot => slot.Copies > 0).Select(RandomGraph.LeafOf)];
        Node turns = _graph.Apply(scan, [c, u, k, _layout.Find("W")!, _layout.Find("K")!, .. stacks, MatrixAlgebra.FromColumns([k, c, _inputs[1]])]);
        int index = (int)(detail % 4);
        Node result = _graph.Apply(new Result(index), turns);
        return index == 2 ? MatrixAlgebra.Column(result, (int)(detail >> 3) % RandomSubject.Turns) : result;
    }
}
