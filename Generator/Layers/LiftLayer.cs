using System;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Layers;

/// <summary><c>[Lift(width)]</c>: x followed by zeros, R^n → R^width.</summary>
internal sealed record LiftLayer(int Width) : Layer
{
    public static readonly LayerKind Declaration = new("LiftAttribute", ["width"], static reader => new LiftLayer(reader.Size("width", "The width to lift to")));

    public override LayerKind Kind => Declaration;

    public override Signal Build(LayerBuilder builder, Signal x)
    {
        int missing = Width - x.Value.Length;
        if (missing < 0)
            throw builder.Refuse("width", "the width to lift to", FormattableString.Invariant($"at least {x.Value.Length}"), FormattableString.Invariant($"{Width}"));
        Node value = missing == 0 ? x.Value : builder.Graph.Apply(new Concat(), x.Value, builder.Graph.Zero(Shape.Vector(missing)));
        return new Signal(value, Extent.Features(Width));
    }
}
