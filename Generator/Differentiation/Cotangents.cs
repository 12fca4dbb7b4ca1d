using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Differentiation;

/// <summary>The terms of the cotangents of a sweep, added in the order in which they come. Terms for some components only are kept apart until
/// they are wanted, and then set side by side: no zeros are added to them.</summary>
internal sealed class Cotangents
{
    private readonly Dictionary<Node, Node> _sums = [];
    private readonly Dictionary<Node, List<(int Start, Node Term)>> _parts = [];

    /// <summary>x̄ += term.</summary>
    public void Add(Node x, Node term) => _sums[x] = _sums.TryGetValue(x, out Node sum) ? sum + term : term;

    /// <summary>x̄ += term, for the components from <paramref name="start"/> on.</summary>
    public void Add(Node x, int start, Node term)
    {
        if (!_parts.TryGetValue(x, out List<(int, Node)>? parts)) _parts.Add(x, parts = []);
        parts.Add((start, term));
    }

    /// <summary>x̄; null where zero.</summary>
    public Node? Of(Node x)
    {
        if (_parts.TryGetValue(x, out List<(int, Node)>? parts))
        {
            _parts.Remove(x);
            Add(x, SideBySide(x, parts));
        }

        return _sums.TryGetValue(x, out Node sum) ? sum : null;
    }

    // Every stretch between two ends of parts has one sum.
    private static Node SideBySide(Node x, List<(int Start, Node Term)> parts)
    {
        int[] ends = [.. parts.SelectMany(static part => (int[])[part.Start, part.Start + part.Term.Length]).Append(0).Append(x.Length).Distinct().OrderBy(static end => end)];
        var stretches = new List<Node>();
        for (int i = 0; i + 1 < ends.Length; i++)
        {
            int start = ends[i], length = ends[i + 1] - start;
            Node? sum = null;
            foreach ((int first, Node term) in parts)
            {
                if (first > start || first + term.Length < start + length) continue;
                Node piece = term.Length == length ? term : x.Graph.Apply(new Slice(start - first, length), term);
                sum = sum is null ? piece : sum + piece;
            }

            stretches.Add(sum ?? x.Graph.Zero(Shape.Vector(length)));
        }

        return stretches.Count == 1 ? stretches[0] : x.Graph.Apply(new Concat(), [.. stretches]);
    }
}
