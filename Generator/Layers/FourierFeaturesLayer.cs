using System;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Layers;

/// <summary><c>[FourierFeatures(count, scale)]</c>: sin(2πBx), then cos(2πBx), with fixed frequencies B drawn from a seed.</summary>
internal sealed record FourierFeaturesLayer(int Count, double Scale, int Seed) : Layer
{
    public static readonly LayerKind Declaration = new("FourierFeaturesAttribute", ["count", "scale", "Seed"], static reader => new FourierFeaturesLayer(
        reader.Size("count", "The number of frequencies"),
        reader.Positive("scale", 1, "The scale of the frequencies"),
        reader.Any("Seed", 0)));

    public override LayerKind Kind => Declaration;

    public override Signal Build(LayerBuilder builder, Signal x)
    {
        int inputs = x.Value.Length;
        var values = new double[Count * inputs];
        var random = new FrequencyStream(Seed);
        for (int i = 0; i < values.Length; i++) values[i] = random.Next(2 * Math.PI * Scale);
        var table = new TableProduct(builder.NameOf("B"), new Shape(Count, inputs), new EquatableArray<double>(values), false);
        Node z = builder.Name(builder.Graph.Apply(table, x.Value), "z");
        Node features = builder.Graph.Apply(new Concat(), builder.Graph.Apply(new Sin(), z), builder.Graph.Apply(new Cos(), z));
        return new Signal(builder.Name(features, "a"), Extent.Features(2 * Count));
    }
}
