using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Differentiation;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Oracles;

namespace Fluxion.Properties.Ops;

/// <summary>A sample as a graph: y = op(x), where matrices are parameters, and its derivatives by the compiler.</summary>
internal sealed class OpSubject
{
    private readonly OpSample _sample;

    public OpSubject(OpSample sample)
    {
        _sample = sample;
        int offset = 0;
        Inputs = [.. sample.Shapes.Select((shape, i) => shape.IsVector
            ? Graph.Apply(new Input("f", i, "x" + i, shape))
            : Matrix(i, shape, ref offset))];
        Tangents = [.. sample.Shapes.Select((shape, i) => Graph.Apply(new Input("f", sample.Shapes.Count + i, "x" + i + "Dot", shape)))];
        Y = sample.Apply(Graph, Inputs);
        Cotangent = Graph.Apply(new Input("f", 2 * sample.Shapes.Count, "yBar", Y.Shape));
        ThetaLength = offset;
    }

    public Graph Graph { get; } = new();

    public Node[] Inputs { get; }

    public Node[] Tangents { get; }

    public Node Y { get; }

    public Node Cotangent { get; }

    public int ThetaLength { get; }

    /// <summary>The derivatives of Y along the tangents: order 0, 1, … up to <paramref name="order"/>.</summary>
    public IReadOnlyList<Node> Directional(int order)
    {
        var all = new List<Node> { Y };
        Dictionary<Node, Node> seeds = Inputs.Zip(Tangents).ToDictionary(pair => pair.First, pair => pair.Second);
        for (int k = 0; k < order; k++) all.Add(Jvp.Apply([all[k]], seeds)[0] ?? Graph.Zero(Y.Shape));
        return all;
    }

    /// <summary>The cotangents of the inputs.</summary>
    public IReadOnlyList<Node> Reverse(Node output)
        => [.. Vjp.Apply([(Inline(output), Cotangent)], Inputs).Select((bar, i) => bar ?? Graph.Zero(Inputs[i].Shape))];

    /// <summary>Components in the sample's domain.</summary>
    public double[][] Draw(Random random) => [.. _sample.Shapes.Select((shape, i) =>
        Enumerable.Range(0, shape.Length).Select(_ => Within(random, _sample.Domain[i])).ToArray())];

    /// <summary>Components between −1 and 1.</summary>
    public static double[] Direction(Random random, int length) => [.. Enumerable.Range(0, length).Select(_ => (2 * random.NextDouble()) - 1)];

    /// <summary>The flat block that holds the matrices among the values.</summary>
    public double[] Theta(double[][] x) => [.. x.Where((_, i) => Inputs[i].Op is Parameter).SelectMany(value => value)];

    // Parameters can be differentiated through calls only after inlining.
    private static Node Inline(Node output) => Inlining.Inline([output])[0];

    private static double Within(Random random, (double Low, double High) domain) => domain.Low + ((domain.High - domain.Low) * random.NextDouble());

    private Node Matrix(int index, Shape shape, ref int offset)
    {
        Node node = Graph.Apply(new Parameter("W" + index, offset, shape));
        offset += shape.Length;
        return node;
    }
}
