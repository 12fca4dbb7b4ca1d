using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Layers;

/// <summary>A mean and a scale: one number for all components, one per channel, or one per component.</summary>
internal sealed record AffineArguments(EquatableArray<double> Mean, EquatableArray<double> Scale)
{
    /// <summary>More different numbers are not written into a program.</summary>
    public const int Most = 64;

    public static readonly IReadOnlyList<string> Names = ["mean", "scale"];

    public static AffineArguments Read(LayerReader reader)
        => new(reader.Numbers("mean", "The mean", false), reader.Numbers("scale", "The scale", true));

    /// <summary>The means and scales, spread to the components of a signal.</summary>
    public (Node Mean, Node Scale) Over(LayerBuilder builder, Signal x)
        => (Spread(builder, x, "mean", Mean), Spread(builder, x, "scale", Scale));

    private static Node Spread(LayerBuilder builder, Signal x, string argument, EquatableArray<double> values)
    {
        Graph graph = builder.Graph;
        if (values.Count == 0 || values.Distinct().Count() == 1 && (values.Count == 1 || values.Count == x.Value.Length || values.Count == x.Extent.Channels))
            return graph.Constant(values.Count == 0 ? 1 : values[0], x.Value.Shape);
        bool perChannel = values.Count == x.Extent.Channels && x.Extent.Axes > 0;
        if ((values.Count != x.Value.Length && !perChannel) || values.Count > Most)
        {
            string expected = x.Extent.Axes > 0 ? FormattableString.Invariant($"1 number or {x.Extent.Channels}, one per channel") : FormattableString.Invariant($"1 number or {x.Value.Length}, one per component");
            throw builder.Refuse(argument, "the " + argument, expected + FormattableString.Invariant($", and no more than {Most}"), FormattableString.Invariant($"{values.Count}"));
        }

        Node vector = graph.Apply(new Concat(), [.. values.Select(value => graph.Constant(value, Shape.Scalar))]);
        return perChannel ? graph.Apply(new RepeatEach(x.Extent.Area), vector) : vector;
    }
}
