using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Layers;

/// <summary><c>[MaxPool(window)]</c>: the largest value in windows, channel by channel.</summary>
internal sealed record MaxPoolLayer(PoolArguments Arguments) : Layer
{
    public static readonly LayerKind Declaration = new("MaxPoolAttribute", PoolArguments.Names, static reader => new MaxPoolLayer(PoolArguments.Read(reader)));

    public override LayerKind Kind => Declaration;

    public override Signal Build(LayerBuilder builder, Signal x)
    {
        (Window window, Extent result) = Arguments.Over(builder, x.Extent);
        return new Signal(builder.Name(builder.Graph.Apply(new MaxPool(window, x.Extent.Channels), x.Value, x.Value), "pool"), result);
    }
}
