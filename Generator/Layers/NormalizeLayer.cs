using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Layers;

/// <summary><c>[Normalize(mean, scale)]</c>: (x − mean) / scale with fixed numbers.</summary>
internal sealed record NormalizeLayer(AffineArguments Arguments) : Layer
{
    public static readonly LayerKind Declaration = new("NormalizeAttribute", AffineArguments.Names, static reader => new NormalizeLayer(AffineArguments.Read(reader)));

    public override LayerKind Kind => Declaration;

    public override Signal Build(LayerBuilder builder, Signal x)
    {
        (Node mean, Node scale) = Arguments.Over(builder, x);
        return x with { Value = builder.Name((x.Value - mean) / scale, "x") };
    }
}
