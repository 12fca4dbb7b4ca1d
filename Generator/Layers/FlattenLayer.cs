namespace Fluxion.Generator.Layers;

/// <summary><c>[Flatten]</c>: channels and positions read as features, in the order in which they lie; nothing moves.</summary>
internal sealed record FlattenLayer : Layer
{
    public static readonly LayerKind Declaration = new("FlattenAttribute", [], static _ => new FlattenLayer());

    public override LayerKind Kind => Declaration;

    public override Signal Build(LayerBuilder builder, Signal x) => x with { Extent = Extent.Features(x.Value.Length) };
}
