using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;

namespace Fluxion.Properties.Graphs;

/// <summary>Programs that are given, not drawn, in the form in which random ones are emitted and run.</summary>
internal static class FixedProgram
{
    /// <summary>A program of t, of a vector x and of matrices.</summary>
    /// <param name="matrices">The shapes of the matrices.</param>
    /// <param name="theta">Their components.</param>
    /// <param name="x">Where it is run.</param>
    /// <param name="outputs">The values of x and the matrices: vectors.</param>
    public static RandomGraph Of(IReadOnlyList<Shape> matrices, double[] theta, double[] x, Func<Node, Node[], Node[]> outputs)
    {
        var graph = new Graph();
        TypeSpec subject = RandomSubject.Of("Fixed", [.. matrices.Select(static (shape, i) => new ParameterSpec(FormattableString.Invariant($"W{i}"), shape.Rows, shape.Columns, 0, "")), new("b", 0, 0, 0, "")]);
        var layout = ParameterLayout.Of(subject, graph);
        Node t = graph.Apply(new Input("f", 0, "t", Shape.Scalar)), vector = graph.Apply(new Input("f", 1, "x", Shape.Vector(x.Length)));
        Node[] values = outputs(vector, [.. layout.Slots.Take(matrices.Count).Select(static slot => slot.Node)]);
        return new RandomGraph
        {
            Graph = graph,
            Subject = subject,
            Layout = layout,
            Inputs = [t, vector],
            Outputs = values,
            Scalar = values.Select(value => value.Shape.IsScalar ? value : graph.Apply(new Sum(), value)).Aggregate(static (sum, term) => sum + term),
            Theta = [.. theta, 0],
            X = [[0.3], x],
            Genes = [0],
            Refused = 0,
        };
    }

    /// <summary>The part of a vector that stands for the i-th of several.</summary>
    public static Node[] Parts(Node vector, IEnumerable<int> lengths)
    {
        int start = 0;
        var parts = new List<Node>();
        foreach (int length in lengths)
        {
            parts.Add(vector.Graph.Apply(new Slice(start, length), vector));
            start += length;
        }

        return [.. parts];
    }
}
