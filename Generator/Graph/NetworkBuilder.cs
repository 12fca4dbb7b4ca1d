using System;
using System.Linq;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Graphs;

/// <summary>The map of a member that is given by layers: the arguments concatenated, then layer after layer.</summary>
internal sealed class NetworkBuilder(GraphBuilder builder, MemberSpec member)
{
    public Node Build(Node[] inputs)
    {
        Graph graph = builder.Graph;
        Node x = inputs.Length == 1 ? inputs[0] : graph.Apply(new Concat(), inputs);
        int number = 0;
        foreach (LayerSpec layer in member.Layers)
        {
            number++;
            x = layer.Kind switch
            {
                LayerKind.Dense => Dense(x, layer, number),
                _ => throw new GraphException($"no such layer: {layer.Kind}"),
            };
        }

        return x;
    }

    // h = σ(W x + b)
    private Node Dense(Node x, LayerSpec layer, int number)
    {
        Graph graph = builder.Graph;
        if (layer.Width < 1)
            throw new ComplaintException(ComplaintIds.WrongWidth, member.Key, Complaint.Layer(number - 1), "the layer's width", "at least 1", FormattableString.Invariant($"{layer.Width}"));
        Node w = builder.Layout.Matrix(FormattableString.Invariant($"{member.Name}.W{number}"), layer.Width, x.Length);
        Node b = builder.Layout.Vector(FormattableString.Invariant($"{member.Name}.b{number}"), layer.Width);
        Node z = graph.Name(graph.Apply(new MatVec(), w, x) + b, FormattableString.Invariant($"z{number}"));
        if (layer.Activation == "identity") return z;
        ScalarOp activation = OpCatalog.Find(layer.Activation)
            ?? throw new ComplaintException(ComplaintIds.UnknownOperation, member.Key, Complaint.Layer(number - 1), layer.Activation, "an activation of the language");
        return graph.Name(graph.Apply(activation, z), FormattableString.Invariant($"a{number}"));
    }
}
