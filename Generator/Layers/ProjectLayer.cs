using System;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Layers;

/// <summary><c>[Project(width)]</c>: the first components of x, R^n → R^width.</summary>
internal sealed record ProjectLayer(int Width) : Layer
{
    public static readonly LayerKind Declaration = new("ProjectAttribute", ["width"], static reader => new ProjectLayer(reader.Size("width", "The width to project to")));

    public override LayerKind Kind => Declaration;

    public override Signal Build(LayerBuilder builder, Signal x)
    {
        if (Width > x.Value.Length)
            throw builder.Refuse("width", "the width to project to", FormattableString.Invariant($"at most {x.Value.Length}"), FormattableString.Invariant($"{Width}"));
        return new Signal(Width == x.Value.Length ? x.Value : builder.Graph.Apply(new Slice(0, Width), x.Value), Extent.Features(Width));
    }
}
