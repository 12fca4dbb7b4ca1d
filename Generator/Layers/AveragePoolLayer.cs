using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Layers;

/// <summary><c>[AveragePool(window)]</c>: the mean over windows, channel by channel.</summary>
internal sealed record AveragePoolLayer(PoolArguments Arguments) : Layer
{
    public static readonly LayerKind Declaration = new("AveragePoolAttribute", PoolArguments.Names, static reader => new AveragePoolLayer(PoolArguments.Read(reader)));

    public override LayerKind Kind => Declaration;

    public override Signal Build(LayerBuilder builder, Signal x)
    {
        (Window window, Extent result) = Arguments.Over(builder, x.Extent);
        return new Signal(builder.Name(builder.Graph.Apply(new AveragePool(window, x.Extent.Channels), x.Value), "pool"), result);
    }
}
