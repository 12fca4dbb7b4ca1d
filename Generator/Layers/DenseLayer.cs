using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Layers;

/// <summary><c>[Dense(width, activation)]</c>: σ(W x + b) on features; a signal with axes is read as the vector that it is.</summary>
internal sealed record DenseLayer(int Width, string Activation) : Layer
{
    public static readonly LayerKind Declaration = new("DenseAttribute", ["width", "activation"], static reader => new DenseLayer(
        reader.Size("width", "The width of a layer"),
        reader.Activation("activation")));

    public override LayerKind Kind => Declaration;

    public override Signal Build(LayerBuilder builder, Signal x)
    {
        Node w = builder.Matrix("W", Width, x.Value.Length), b = builder.Vector("b", Width);
        Node z = builder.Name(builder.Graph.Apply(new MatVec(), w, x.Value) + b, "z");
        return new Signal(builder.Activate(z, Activation), Extent.Features(Width));
    }
}
