using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Simplification;

/// <summary>Rules about moving components; none computes anything.</summary>
internal static class ShapeRules
{
    public static readonly IReadOnlyList<Rule> All =
    [
        new("broadcast to its own shape", Contract.Exact, static n => n.Op is Broadcast && n.Shape == n.Inputs[0].Shape ? n.Inputs[0] : null),
        new("sum of one component", Contract.Exact, static n => n.Op is Sum && n.Inputs[0].Shape.IsScalar ? n.Inputs[0] : null),
        new("slice of all", Contract.Exact, static n => n.Op is Slice && n.Shape == n.Inputs[0].Shape ? n.Inputs[0] : null),
        new("slice of a slice", Contract.Exact, static n => n.Op is Slice outer && n.Inputs[0].Op is Slice inner
            ? n.Graph.Apply(new Slice(inner.Start + outer.Start, outer.Length), n.Inputs[0].Inputs[0]) : null),
        new("slice of a broadcast", Contract.Exact, static n => n.Op is Slice && n.Inputs[0].Op is Broadcast
            ? n.Graph.Apply(new Broadcast(n.Shape), n.Inputs[0].Inputs[0]) : null),
        new("slice of a concatenation", Contract.Exact, static n => n.Op is Slice slice && n.Inputs[0].Op is Concat
            ? OfParts(slice, n.Inputs[0]) : null),
        new("column of a matrix that is given by columns", Contract.Exact, static n => n.Op is Column column && n.Inputs[0].Op is not Parameter
            && MatrixAlgebra.Column(n.Inputs[0], column.Index) is var found && !ReferenceEquals(found, n) ? found : null),
        new("concatenation of one", Contract.Exact, static n => n.Op is Concat && n.Inputs.Count == 1 ? n.Inputs[0] : null),
        new("concatenation of concatenations", Contract.Exact, static n => n.Op is Concat && n.Inputs.Any(static i => i.Op is Concat)
            ? n.Graph.Apply(new Concat(), [.. n.Inputs.SelectMany(static i => i.Op is Concat ? i.Inputs : [i])]) : null),
        new("concatenation of neighbouring slices", Contract.Exact, static n => n.Op is Concat ? JoinSlices(n) : null),
        // A product with a single row is that row times a number; the sum that it would be starts from +0.
        new("Wᵀ s of one row", Contract.Exact, static n => n.Op is MatVecTransposed && n.Inputs[0].Op is Parameter { Shape.Rows: 1 } row && n.Length > 1
            ? (n.Graph.Apply(new Broadcast(n.Shape), n.Inputs[1]) * n.Graph.Apply(row with { Shape = n.Shape })) + n.Graph.Zero(n.Shape) : null),
    ];

    // The slices of the parts that it meets; what a part has outside the slice is gone.
    private static Node OfParts(Slice slice, Node concat)
    {
        var met = new List<Node>();
        int start = 0;
        foreach (Node part in concat.Inputs)
        {
            int from = Math.Max(slice.Start, start), to = Math.Min(slice.Start + slice.Length, start + part.Length);
            if (to - from == part.Length) met.Add(part);
            else if (to > from) met.Add(concat.Graph.Apply(new Slice(from - start, to - from), part));
            start += part.Length;
        }

        return met.Count == 1 ? met[0] : concat.Graph.Apply(new Concat(), [.. met]);
    }

    private static Node? JoinSlices(Node concat)
    {
        for (int i = 0; i + 1 < concat.Inputs.Count; i++)
        {
            if (concat.Inputs[i].Op is not Slice a || concat.Inputs[i + 1].Op is not Slice b) continue;
            Node source = concat.Inputs[i].Inputs[0];
            if (!ReferenceEquals(source, concat.Inputs[i + 1].Inputs[0]) || a.Start + a.Length != b.Start) continue;
            var parts = concat.Inputs.ToList();
            parts[i] = concat.Graph.Apply(new Slice(a.Start, a.Length + b.Length), source);
            parts.RemoveAt(i + 1);
            return concat.Graph.Apply(new Concat(), [.. parts]);
        }

        return null;
    }
}
