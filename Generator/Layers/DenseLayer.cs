using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Layers;

/// <summary><c>[Dense(width, activation)]</c>: σ(W x + b) on features; a signal with axes is read as the vector that it is.</summary>
internal sealed record DenseLayer(int Width, string Activation, bool Bias, string Initialization) : Layer
{
    public static readonly LayerKind Declaration = new("DenseAttribute", ["width", "activation", "Bias", "Initialization"], static reader => new DenseLayer(
        reader.Size("width", "The width of a layer"),
        reader.Activation("activation"),
        reader.Flag("Bias", true),
        reader.Choice("Initialization", WeightRule.Glorot)));

    public override LayerKind Kind => Declaration;

    public override Signal Build(LayerBuilder builder, Signal x)
    {
        int inputs = x.Value.Length;
        Node w = builder.Matrix("W", Width, inputs, Initialization == WeightRule.Glorot ? InitialValues.Glorot : WeightRule.Uniform(Initialization, inputs, Width));
        Node z = builder.Graph.Apply(new MatVec(), w, x.Value);
        if (Bias) z += builder.Vector("b", Width, WeightRule.OfBias(Initialization, inputs));
        return new Signal(builder.Activate(builder.Name(z, "z"), Activation), Extent.Features(Width));
    }
}
