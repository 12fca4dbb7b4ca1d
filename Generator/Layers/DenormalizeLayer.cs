using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Layers;

/// <summary><c>[Denormalize(mean, scale)]</c>: mean + scale · x with fixed numbers.</summary>
internal sealed record DenormalizeLayer(AffineArguments Arguments) : Layer
{
    public static readonly LayerKind Declaration = new("DenormalizeAttribute", AffineArguments.Names, static reader => new DenormalizeLayer(AffineArguments.Read(reader)));

    public override LayerKind Kind => Declaration;

    public override Signal Build(LayerBuilder builder, Signal x)
    {
        (Node mean, Node scale) = Arguments.Over(builder, x);
        return x with { Value = builder.Name(mean + (scale * x.Value), "y") };
    }
}
