using System;
using System.Linq;
using Fluxion.Generator.Activations;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Layers;

/// <summary>
/// The map of a member that is given by layers: the arguments concatenated, then layer after layer. Offers each layer its number, the
/// parameters of the model and the refusal of what does not fit.
/// </summary>
internal sealed class LayerBuilder
{
    private readonly GraphBuilder _builder;
    private readonly MemberSpec _member;
    private readonly Captures _captures;
    private int _index;

    private LayerBuilder(GraphBuilder builder, MemberSpec member, Captures captures) => (_builder, _member, _captures) = (builder, member, captures);

    public Graph Graph => _builder.Graph;

    /// <summary>The network of a member over its formal inputs.</summary>
    public static Node Build(GraphBuilder builder, MemberSpec member, Node[] inputs, Captures captures)
    {
        var layers = new LayerBuilder(builder, member, captures);
        Node x = inputs.Length == 1 ? inputs[0] : builder.Graph.Name(builder.Graph.Apply(new Concat(), inputs), "a0");
        // Several arguments are one vector of features; axes are kept of a single one.
        EquatableArray<int> axes = inputs.Length == 1 ? member.Arguments.First(static argument => argument.Kind != ValueKind.Index).Axes : [];
        var signal = new Signal(x, axes.Count > 0 ? new Extent(axes) : Extent.Features(x.Length));
        for (layers._index = 0; layers._index < member.Layers.Count; layers._index++)
            signal = member.Layers[layers._index].Build(layers, signal);
        return signal.Value;
    }

    /// <summary>The matrix <c>Member.prefixN</c> of this layer, N counting layers from 1; starts after Glorot unless said otherwise.</summary>
    public Node Matrix(string prefix, int rows, int columns, InitialValues? initial = null)
        => Parameter(prefix, rows, columns, initial);

    /// <summary>The vector <c>Member.prefixN</c> of this layer; starts at zero unless said otherwise.</summary>
    public Node Vector(string prefix, int length, InitialValues? initial = null)
        => Parameter(prefix, length, 0, initial);

    /// <summary>Gives a value the name <c>prefixN</c>.</summary>
    public Node Name(Node value, string prefix) => Graph.Name(value, FormattableString.Invariant($"{prefix}{_index + 1}"));

    /// <summary>a = σ(z), component by component.</summary>
    public Node Activate(Node z, string activation)
    {
        if (activation == "identity") return z;
        if (OwnActivation.IsKey(activation))
        {
            Function own = _builder.Function(activation);
            return Name(OwnActivation.Apply(own, z) ?? throw Refuse(ComplaintIds.UnknownOperation, "activation", own.Name, "arithmetic of one number"), "a");
        }

        ActivationFunction function = ActivationCatalog.Find(activation) ?? throw Refuse(ComplaintIds.UnknownOperation, "activation", activation);
        return Name(function.Apply(z), "a");
    }

    /// <summary>Refuses a signal with other axes than a layer works on, at its first argument.</summary>
    public void ExpectAxes(Signal x, int axes, string what)
    {
        if (x.Extent.Axes == axes) return;
        throw Refuse(_member.Layers[_index].Kind.Arguments[0], what,
            axes == 1 ? "channels × length, for example from [Dim(channels, length)]" : "channels × height × width, for example from [Dim(channels, height, width)]", x.Extent.ToString());
    }

    /// <summary>The number of positions of a window along one axis; refuses a window that does not fit, and a stride that leaves a rest.</summary>
    /// <param name="argument">The argument that gives the window.</param>
    /// <param name="size">The length of the axis.</param>
    /// <param name="taps">The length of the window.</param>
    /// <param name="stride">The step from position to position.</param>
    /// <param name="padding">Zeros at either end.</param>
    /// <param name="dilation">The distance of neighbouring taps.</param>
    public int Positions(string argument, int size, int taps, int stride, int padding, int dilation)
    {
        long room = size + (2L * padding), span = ((taps - 1L) * dilation) + 1;
        if (span > room)
        {
            throw Refuse(argument, "the " + argument, FormattableString.Invariant($"at most the {room} positions of the axis{(padding > 0 ? ", padding included" : "")}"),
                FormattableString.Invariant($"{span}{(dilation > 1 ? ", dilation included" : "")}"));
        }

        if ((room - span) % stride != 0)
        {
            throw Refuse("Stride", "the stride", FormattableString.Invariant($"a divisor of {room - span}, so that the last window ends where the axis ends"),
                FormattableString.Invariant($"{stride}, which leaves {(room - span) % stride} over"));
        }

        return (int)((room - span) / stride) + 1;
    }

    /// <summary>A complaint about an argument of this layer: what it is, what was expected, what was found.</summary>
    public ComplaintException Refuse(string argument, string what, string expected, string found)
        => Refuse(ComplaintIds.WrongWidth, argument, what, expected, found);

    private ComplaintException Refuse(string id, string argument, params string[] arguments)
    {
        Layer layer = _member.Layers[_index];
        return new ComplaintException(id, _member.Key, Complaint.Layer(_index, layer.Kind.IndexOf(argument)), arguments);
    }

    // A parameter of the network, or of the copy of it that the index argument means.
    private Node Parameter(string prefix, int rows, int columns, InitialValues? initial)
    {
        int index = _member.Arguments.ToList().FindIndex(static argument => argument.Kind == ValueKind.Index);
        if (index < 0) return _builder.Layout.Slot(NameOf(prefix), rows, columns, initial).Node;
        return _captures.Formal(_builder.Layout.Slot(NameOf(prefix), rows, columns, initial, _member.Arguments[index].Length), index);
    }

    /// <summary><c>Member.prefixN</c>, N counting layers from 1.</summary>
    public string NameOf(string prefix) => FormattableString.Invariant($"{_member.Name}.{prefix}{_index + 1}");
}
